package io.makegood.delivery.promised.messaging;

import io.makegood.delivery.promised.Word;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What we read of {@code makegood.entitlement-computed}. */
record EntitlementComputed(
        UUID promiseId,
        String order,
        String award,
        int number,
        String remedy,
        String form,
        @Nullable Period expires,
        Money amount,
        List<String> inKind,
        @Nullable String discretion)
        implements Told {

    @Override
    public Stream<Word> words() {
        return Stream.of(new Word.Owed(
                promiseId, award, number, amount, new Word.Form(remedy, form, expires), inKind, discretion));
    }
}
