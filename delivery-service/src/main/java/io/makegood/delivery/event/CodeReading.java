package io.makegood.delivery.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the code of an event was read: what the source itself said of what happened and why, and by which change of the
 * code it was read, if not by the published list.
 *
 * @param type null when the source left it for the code to say
 * @param reason in the source's words, or its code of the cause
 * @param changedBy the change of the code that it was read by
 * @param rereadFor the change for which the suite itself told the event; null of what sources tell
 */
public record CodeReading(
        @Nullable String type,
        @Nullable String reason,
        @Nullable Party party,
        @Nullable UUID changedBy,
        @Nullable UUID rereadFor) {

    /** Of an event that its source has told, before it is read. */
    public static CodeReading of(FulfilmentEvent told, @Nullable UUID changedBy) {
        String type = told.type().equals(FulfilmentEvent.UNKNOWN) ? null : told.type();
        return new CodeReading(type, told.reason(), told.party(), changedBy, null);
    }

    /** What the suite tells of itself, to take one of its own corrections back. */
    public static CodeReading takingBackFor(UUID change) {
        return new CodeReading(null, null, null, null, change);
    }

    /** The same, read again by another change, or by the published list, because of a change. */
    public CodeReading again(@Nullable UUID changedBy, UUID rereadFor) {
        return new CodeReading(type, reason, party, changedBy, rereadFor);
    }
}
