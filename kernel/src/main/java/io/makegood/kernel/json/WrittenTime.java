package io.makegood.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** Reads a time only as RFC 3339 writes it: whether a bare number means seconds or milliseconds would be a guess. */
final class WrittenTime<T> extends StdScalarDeserializer<T> {

    private final Class<T> type;
    private final transient Function<OffsetDateTime, T> reading;

    WrittenTime(Class<T> type, Function<OffsetDateTime, T> reading) {
        super(type);
        this.type = type;
        this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getText();
        try {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                return reading.apply(inFourDigits(OffsetDateTime.parse(text)));
            }
        } catch (DateTimeException unreadable) {
            throw context.weirdStringException(text, type, "no time with an offset");
        }
        throw context.weirdStringException(text, type, "not written as text");
    }

    /** RFC 3339 knows no other years, and a database cannot keep all that Java can. */
    private static OffsetDateTime inFourDigits(OffsetDateTime time) {
        if (time.getYear() < 1 || time.getYear() > 9998) {
            throw new DateTimeException("year " + time.getYear());
        }
        return time;
    }
}
