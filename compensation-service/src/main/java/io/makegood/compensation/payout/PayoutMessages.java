package io.makegood.compensation.payout;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.messaging.Outgoing;
import java.time.Instant;
import java.time.Period;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What we tell others about payouts, on {@code makegood.compensations}. */
final class PayoutMessages {

    record Instructed(
            UUID payoutId,
            UUID promiseId,
            String order,
            String customer,
            GuaranteeVersion guarantee,
            String award,
            String form,
            @Nullable Period expires,
            @Nullable String payer,
            int verdict,
            String kind,
            String remedy,
            Money amount,
            String explanation,
            Instant instructedAt) {

        static Instructed of(Payout payout) {
            return new Instructed(
                    payout.id(),
                    payout.promise().id(),
                    payout.promise().order(),
                    payout.promise().customer(),
                    payout.promise().guarantee(),
                    payout.grounds().award(),
                    payout.form().name(),
                    payout.form().expires(),
                    payout.form().payer(),
                    payout.grounds().verdict(),
                    payout.kind().word(),
                    payout.form().remedy().word(),
                    payout.amount(),
                    payout.grounds().explanation(),
                    payout.instructedAt());
        }
    }

    record Settled(
            @JsonUnwrapped Instructed instructed,
            @Nullable Instant settledAt,
            int attempts,
            @Nullable String reference) {}

    record Failed(
            @JsonUnwrapped Instructed instructed,
            @Nullable Instant failedAt,
            int attempts,
            @Nullable String reason) {}

    private PayoutMessages() {}

    static Outgoing instructed(Payout payout) {
        return message(payout, "makegood.payout-instructed", Instructed.of(payout));
    }

    /** None while the payout is still to be tried again. */
    static Stream<Outgoing> ended(Payout payout) {
        Payout.Progress end = payout.progress();
        return switch (end.state()) {
            case INSTRUCTED -> Stream.empty();
            case SETTLED ->
                Stream.of(message(
                        payout,
                        "makegood.payout-settled",
                        new Settled(Instructed.of(payout), end.endedAt(), end.attempts(), end.reference())));
            case FAILED ->
                Stream.of(message(
                        payout,
                        "makegood.payout-failed",
                        new Failed(Instructed.of(payout), end.endedAt(), end.attempts(), end.reason())));
        };
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
