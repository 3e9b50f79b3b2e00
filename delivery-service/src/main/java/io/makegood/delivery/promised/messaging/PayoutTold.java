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

/** What we read of {@code makegood.payout-instructed}, {@code -failed} and {@code -settled}. */
record PayoutTold(
        UUID payoutId,
        UUID promiseId,
        String order,
        String award,
        String kind,
        String remedy,
        String form,
        @Nullable Period expires,
        Money amount,
        OffsetDateTime instructedAt,
        @Nullable OffsetDateTime failedAt,
        @Nullable OffsetDateTime settledAt,
        @Nullable Integer attempts)
        implements Told {

    @Override
    public Stream<Word> words() {
        return Stream.of(new Word.Paid(
                payoutId,
                promiseId,
                award,
                stage(),
                kind.equals("recovery"),
                amount,
                new Word.Form(remedy, form, expires),
                at().toInstant(),
                Objects.requireNonNullElse(attempts, 0)));
    }

    private Stage stage() {
        return settledAt != null ? Stage.SETTLED : failedAt != null ? Stage.FAILED : Stage.INSTRUCTED;
    }

    private OffsetDateTime at() {
        return settledAt != null ? settledAt : Objects.requireNonNullElse(failedAt, instructedAt);
    }
}
