package io.makegood.terms;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.makegood.terms.expression.Type;
import io.makegood.terms.fact.FactType;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** What is known, as text: one form for each value, so that what is equal reads equal, and back to its type. */
public final class Known {

    private Known() {}

    public static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof ZonedDateTime moment) {
            return moment.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
        return String.valueOf(value);
    }

    public static Object value(Type type, String text) {
        if (type == Type.NUMBER) {
            return new BigDecimal(text);
        }
        return FactType.valueOf(type.name())
                .read(type == Type.BOOLEAN ? BooleanNode.valueOf(Boolean.parseBoolean(text)) : TextNode.valueOf(text));
    }
}
