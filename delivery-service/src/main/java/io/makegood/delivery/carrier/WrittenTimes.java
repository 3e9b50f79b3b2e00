package io.makegood.delivery.carrier;

import io.makegood.delivery.carrier.CarrierTime.Exact;
import io.makegood.delivery.carrier.CarrierTime.OfPlace;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads times as ISO 8601 writes them, with an offset or without. A date without a time of day is none. */
public final class WrittenTimes {

    public static final String WITH_OFFSET = "must be a time with an offset, such as 2026-03-01T12:00:00Z";
    public static final String WITH_OR_WITHOUT_OFFSET =
            "must be a time, such as 2026-03-01T12:00:00 or 2026-03-01T12:00:00+08:00";

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private WrittenTimes() {}

    public static CarrierTime withOrWithoutOffset(String text) {
        TemporalAccessor time = ISO.parseBest(fourDigits(text), OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime exact ? new Exact(exact) : new OfPlace((LocalDateTime) time);
    }

    public static OffsetDateTime withOffset(String text) {
        return ISO.parse(fourDigits(text), OffsetDateTime::from);
    }

    /** The pattern would take years of nine digits and years before our era. */
    private static String fourDigits(String text) {
        if (!text.matches("[0-9]{4}-.*")) {
            throw new DateTimeException("no year of four digits");
        }
        return text;
    }
}
