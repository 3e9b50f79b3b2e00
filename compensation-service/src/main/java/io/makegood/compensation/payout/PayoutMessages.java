package io.makegood.compensation.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.messaging.Outgoing;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What we tell others about payouts, on {@code makegood.compensations}. */
final class PayoutMessages {

    /** What every message says. */
    record Told(
            UUID payoutId,
            UUID promiseId,
            String order,
            String customer,
            GuaranteeVersion guarantee,
            String origin,
            @Nullable String award,
            String form,
            @Nullable Period expires,
            @Nullable String payer,
            @Nullable Integer verdict,
            String kind,
            String remedy,
            Money amount,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> inKind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long points,

            String explanation) {

        static Told of(Payout payout) {
            return new Told(
                    payout.id(),
                    payout.promise().id(),
                    payout.promise().order(),
                    payout.promise().customer(),
                    payout.promise().guarantee(),
                    payout.origin().word(),
                    payout.grounds().award(),
                    payout.form().name(),
                    payout.form().expires(),
                    payout.form().payer(),
                    payout.grounds().verdict(),
                    payout.kind().word(),
                    payout.form().remedy().word(),
                    payout.amount(),
                    payout.inKind(),
                    payout.form().points(payout.amount()),
                    payout.grounds().explanation());
        }
    }

    record Held(
            @JsonUnwrapped Told told,
            Instant heldAt,
            @Nullable Instant payBy,
            List<Hold> holds) {}

    record Rejected(
            @JsonUnwrapped Told told,
            Instant heldAt,
            @Nullable Instant rejectedAt,
            @Nullable String reason) {}

    record Withdrawn(
            @JsonUnwrapped Told told,
            Instant heldAt,
            @Nullable Instant withdrawnAt,
            @Nullable UUID replacedBy) {}

    record Instructed(
            @JsonUnwrapped Told told,
            @Nullable Instant instructedAt,
            @Nullable Instant payBy) {}

    record Settled(
            @JsonUnwrapped Told told,
            @Nullable Instant instructedAt,
            @Nullable Instant settledAt,
            int attempts,
            @Nullable String reference) {}

    record Failed(
            @JsonUnwrapped Told told,
            @Nullable Instant instructedAt,
            @Nullable Instant failedAt,
            @Nullable Instant settledAt,
            int attempts,
            @Nullable String reason) {}

    private PayoutMessages() {}

    static Outgoing born(Payout payout) {
        return payout.isHeld() ? held(payout) : instructed(payout);
    }

    static Stream<Outgoing> decided(Payout payout) {
        return switch (payout.progress().state()) {
            case HELD, INSTRUCTED -> Stream.of(born(payout));
            case REJECTED, WITHDRAWN, SETTLED, FAILED -> ended(payout);
        };
    }

    static Outgoing held(Payout payout) {
        return message(
                payout,
                "makegood.payout-held",
                new Held(
                        Told.of(payout),
                        payout.createdAt(),
                        payout.payBy(),
                        payout.review().holds()));
    }

    static Outgoing instructed(Payout payout) {
        return message(
                payout,
                "makegood.payout-instructed",
                new Instructed(Told.of(payout), payout.instructedAt(), payout.payBy()));
    }

    static Stream<Outgoing> after(Attempt attempt) {
        return attempt.outcome().kind() == Outcome.Kind.RETURNED
                ? Stream.of(failed(
                        attempt.payout(), attempt.issued().payout().progress().endedAt()))
                : ended(attempt.payout());
    }

    /** None while the payout still waits or is to be tried again. */
    static Stream<Outgoing> ended(Payout payout) {
        return switch (payout.progress().state()) {
            case HELD, INSTRUCTED -> Stream.empty();
            case REJECTED -> Stream.of(message(payout, "makegood.payout-rejected", rejected(payout)));
            case WITHDRAWN -> Stream.of(message(payout, "makegood.payout-withdrawn", withdrawn(payout)));
            case SETTLED -> Stream.of(message(payout, "makegood.payout-settled", settled(payout)));
            case FAILED -> Stream.of(failed(payout, null));
        };
    }

    private static Rejected rejected(Payout payout) {
        Payout.Progress end = payout.progress();
        return new Rejected(Told.of(payout), payout.createdAt(), end.endedAt(), end.reason());
    }

    private static Withdrawn withdrawn(Payout payout) {
        return new Withdrawn(
                Told.of(payout),
                payout.createdAt(),
                payout.progress().endedAt(),
                payout.review().replacedBy());
    }

    private static Settled settled(Payout payout) {
        Payout.Progress end = payout.progress();
        return new Settled(Told.of(payout), payout.instructedAt(), end.endedAt(), end.attempts(), end.reference());
    }

    /** @param settledAt when it had been settled, if its money came back */
    static Outgoing failed(Payout payout, @Nullable Instant settledAt) {
        Payout.Progress end = payout.progress();
        Failed failed = new Failed(
                Told.of(payout), payout.instructedAt(), end.endedAt(), settledAt, end.attempts(), end.reason());
        return message(payout, "makegood.payout-failed", failed);
    }

    private static Outgoing message(Payout payout, String type, Object data) {
        return new Outgoing(
                "makegood.compensations",
                payout.promise().tenant(),
                payout.promise().orderKey(),
                type,
                payout.id().toString(),
                data);
    }
}
