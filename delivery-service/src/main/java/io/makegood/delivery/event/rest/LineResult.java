package io.makegood.delivery.event.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.Outcome;
import io.makegood.delivery.event.Outcome.Recorded;
import io.makegood.delivery.event.Outcome.Refused;
import io.makegood.kernel.refusal.Problem;
import io.makegood.kernel.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one line of many. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineResult(
        @Schema(description = "from 1") long line,

        @Schema(description = "as for a single event: 201, 200, 400, 409, 422")
        int status,

        @Nullable EventId event,
        @Nullable Problem problem) {

    static LineResult of(long line, EventId event, Outcome outcome) {
        if (outcome instanceof Refused refused) {
            return new LineResult(line, refused.reason().kind().status(), event, Problem.of(refused.reason()));
        }
        return new LineResult(line, outcome instanceof Recorded ? 201 : 200, event, null);
    }

    static LineResult refused(long line, Refusal reason) {
        return new LineResult(line, reason.kind().status(), null, Problem.of(reason));
    }
}
