package io.makegood.promise.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.kernel.messaging.Outgoing;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.promise.DueTime;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.promise.PromiseId;
import io.makegood.promise.promise.PromiseMade;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What others learn of a verdict. */
public record VerdictReached(
        PromiseId promiseId,
        String order,
        String customer,
        GuaranteeRef guarantee,
        int number,
        String objective,
        String occurrence,
        int rePromise,
        State state,
        @Nullable OffsetDateTime dueAt,
        OffsetDateTime asOf,
        @Nullable Duration lateBy,
        boolean inSilence,
        @JsonProperty("final") boolean settled,
        Grounds.@Nullable Cause cause,
        Grounds.@Nullable Excuse excusedBy,
        @Nullable Evidence decidedBy,
        List<Evidence> despite,

        @Schema(description = "all events it rests on, earliest first; of very many, the latest 50")
        List<Evidence> basis,

        @Nullable String because,
        Map<String, String> measured,
        Map<String, String> learned,
        @Nullable String claim) {

    private static final String TYPE = "makegood.verdict-reached";

    public static VerdictReached of(Promise promise, Verdict verdict) {
        DueTime due = verdict.due();
        Outcome outcome = verdict.outcome();
        Grounds grounds = outcome.grounds();
        return new VerdictReached(
                promise.id(),
                promise.order().order(),
                promise.customer(),
                promise.guarantee(),
                verdict.number(),
                due.objective(),
                due.occurrence(),
                due.rePromise(),
                outcome.state(),
                promise.localIfAny(due.dueAt()),
                promise.local(outcome.asOf()),
                verdict.lateBy(),
                outcome.inSilence(),
                outcome.settled(),
                grounds.cause(),
                grounds.excusedBy(),
                grounds.decidedBy(),
                grounds.despite(),
                grounds.basis(),
                grounds.because(),
                grounds.measured(),
                grounds.learned(),
                grounds.claim());
    }

    static Outgoing message(Promise promise, Verdict verdict) {
        return new Outgoing(
                PromiseMade.TOPIC,
                promise.tenant(),
                promise.order().key(),
                TYPE,
                promise.order().order(),
                of(promise, verdict));
    }
}
