package io.makegood.delivery.disruption;

import io.makegood.delivery.event.Party;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says is going on, and what shows it.
 *
 * @param from inclusive
 * @param until exclusive
 * @param kind a reason of the vocabulary
 * @param party who answers for that reason: force majeure or an authority
 */
public record Declaration(
        String name,
        Region region,
        Instant from,
        Instant until,
        String kind,
        Party party,
        String because,
        List<Proof> evidence) {

    /** Where it can be read, or what was heard; one of them. */
    public record Proof(@Nullable String url, @Nullable String text) {}

    public Declaration {
        evidence = List.copyOf(evidence);
    }
}
