package io.makegood.compensation.recourse;

import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who owes us what certain guarantees promise.
 *
 * @param role the word by which facts name whoever is responsible, as "carrier", where this party answers to it
 * @param guarantees codes; what is owed under them is owed to us
 * @param fileWithin how long after a breach we may ask, where the terms have no window of their own
 * @param address for people
 */
public record RecourseParty(
        Tenant tenant,
        String party,
        String name,
        @Nullable String role,
        List<String> guarantees,
        @Nullable Within fileWithin,
        @Nullable String address,
        int revision,
        String changedBy,
        Instant changedAt) {

    public RecourseParty {
        guarantees = List.copyOf(new TreeSet<>(guarantees));
    }
}
