package io.makegood.delivery.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an event was taken from: kept beside it, and no part of what it says.
 *
 * @param evidence the message it came in
 * @param timeFrom how the zone of its time was found, where the source gave none
 * @param derived the id of the conclusion, when the suite itself drew it; null of what others told
 * @param reading how its code was read, if it has one
 */
public record Provenance(
        @Nullable UUID evidence,
        @Nullable String timeFrom,
        @Nullable String derived,
        @Nullable CodeReading reading) {

    public static final Provenance NONE = new Provenance(null, null, null, null);

    public Provenance read(CodeReading reading) {
        return new Provenance(evidence, timeFrom, derived, reading);
    }
}
