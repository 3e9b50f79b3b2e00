package io.makegood.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Refuses text that PostgreSQL cannot keep, while the caller can still be told which field it is. */
public final class StorableText extends StringDeserializer {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int LONGEST_SHOWN = 2000;

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && !isStorable(text)) {
            context.reportInputMismatch(this, "it holds a NUL character or half of a surrogate pair");
        }
        return text;
    }

    /**
     * Text that somebody sent, for an answer: the beginning when it is long, and a replacement character for each half
     * of a surrogate pair, with which it could not be written as JSON.
     */
    public static String shown(String text) {
        String beginning = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        return beginning
                .codePoints()
                .map(point -> isHalf(point) ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHalf(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }

    /** False for text with a NUL character or half of a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isHalf(point));
    }
}
