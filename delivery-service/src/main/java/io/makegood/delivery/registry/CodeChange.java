package io.makegood.delivery.registry;

import io.makegood.delivery.codes.Meaning;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another meaning of a carrier's code than the published list has, for one tenant: proposed, then applied, perhaps
 * withdrawn. Nothing of it is ever edited.
 *
 * @param codes the list that the code is of
 * @param meaning what the code means once the change is applied
 * @param over the change that was in force for the code when this one was proposed
 * @param before what the code meant then
 * @param revision how many steps it has made
 * @param toPast whether it was applied to events that were recorded before
 * @param past what is being done, or was, to the events of the past
 */
public record CodeChange(
        UUID id,
        String codes,
        String code,
        Meaning meaning,
        @Nullable UUID over,
        Meaning before,
        Status status,
        int revision,
        Step proposed,
        @Nullable Step applied,
        boolean toPast,
        @Nullable Step withdrawn,
        @Nullable Past past) {

    /** Who did it, when, and why; an application is for the reason for which the change was proposed. */
    public record Step(String by, Instant at, @Nullable String because) {}

    /**
     * The work on the events of the past.
     *
     * @param lookedAt how many events were looked at so far
     * @param told how many corrections or withdrawals were told so far
     * @param endedAt null while it goes on
     */
    public record Past(
            Work work,
            UUID after,
            long lookedAt,
            long told,
            Instant beganAt,
            @Nullable Instant endedAt) {}

    /** What is done to the events of the past. */
    public enum Work {
        CORRECT,
        UNDO
    }

    /** Where a change stands. */
    public enum Status {
        PROPOSED,
        APPLIED,
        WITHDRAWN
    }
}
