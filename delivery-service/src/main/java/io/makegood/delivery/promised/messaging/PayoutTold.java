package io.makegood.delivery.promised.messaging;

import io.makegood.delivery.promised.Word;
import io.makegood.delivery.promised.Word.Paid.Stage;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What we read of {@code makegood.payout-held}, {@code -rejected}, {@code -withdrawn}, {@code -instructed},
 * {@code -failed} and {@code -settled}.
 */
record PayoutTold(
        UUID payoutId,
        UUID promiseId,
        String order,
        @Nullable String award,
        String kind,
        String remedy,
        String form,
        @Nullable Period expires,
        Money amount,
        @Nullable OffsetDateTime heldAt,
        @Nullable OffsetDateTime rejectedAt,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable OffsetDateTime instructedAt,
        @Nullable OffsetDateTime failedAt,
        @Nullable OffsetDateTime settledAt,
        @Nullable Integer attempts)
        implements Told {

    /** The time that each stage comes with; the last one told counts. */
    private record Reached(Stage stage, @Nullable OffsetDateTime at) {}

    @Override
    public Stream<Word> words() {
        Reached reached = reached();
        return Stream.of(new Word.Paid(
                payoutId,
                promiseId,
                award,
                reached.stage(),
                kind.equals("recovery"),
                amount,
                new Word.Form(remedy, form, expires),
                Objects.requireNonNull(reached.at()).toInstant(),
                Objects.requireNonNullElse(attempts, 0)));
    }

    private Reached reached() {
        return Stream.of(
                        new Reached(Stage.SETTLED, settledAt),
                        new Reached(Stage.FAILED, failedAt),
                        new Reached(Stage.INSTRUCTED, instructedAt),
                        new Reached(Stage.REJECTED, rejectedAt),
                        new Reached(Stage.WITHDRAWN, withdrawnAt))
                .filter(stage -> stage.at() != null)
                .findFirst()
                .orElse(new Reached(Stage.HELD, heldAt));
    }
}
