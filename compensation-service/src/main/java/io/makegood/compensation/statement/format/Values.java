package io.makegood.compensation.statement.format;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Reads single values; one that cannot be read is a {@link BadLine}. */
final class Values {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd[['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX]]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Values() {}

    static CurrencyUnit currency(String field, String text) {
        try {
            return CurrencyUnit.of(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalCurrencyException unknown) {
            throw new BadLine(field, text, "a currency of ISO 4217");
        }
    }

    static Money money(String field, String text, CurrencyUnit currency) {
        if (!text.strip().matches("-?[0-9]{1,15}([.][0-9]{1,9})?")) {
            throw new BadLine(field, text, "an amount such as -12.50");
        }
        BigDecimal amount = new BigDecimal(text.strip());
        if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            throw new BadLine(field, text, "in the %d decimals of %s".formatted(currency.getDecimalPlaces(), currency));
        }
        return Money.of(currency, amount.setScale(currency.getDecimalPlaces()));
    }

    /** A time without a zone is in UTC, a day is its first moment. */
    static Instant time(String field, String text) {
        try {
            TemporalAccessor time =
                    TIME.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return inYears(instant(time));
        } catch (DateTimeException unreadable) {
            throw new BadLine(field, text, "a time such as 2026-03-01 13:04:19");
        }
    }

    private static Instant instant(TemporalAccessor time) {
        if (time instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        LocalDateTime local = time instanceof LocalDateTime exact
                ? exact
                : LocalDate.from(time).atStartOfDay();
        return local.toInstant(ZoneOffset.UTC);
    }

    private static Instant inYears(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1900 || year > 9998) {
            throw new DateTimeException("beyond what statements are about");
        }
        return time;
    }
}
