package io.makegood.delivery.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.makegood.delivery.event.Value.Decimal;
import io.makegood.delivery.event.Value.Flag;
import io.makegood.delivery.event.Value.Text;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Reads values one by one, so that a refusal points at the one that breaks a rule. */
final class ValuesReader extends StdDeserializer<Values> {

    ValuesReader() {
        super(Values.class);
    }

    @Override
    public Values deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            throw mismatch(parser, "values are an object");
        }
        return new Values(byName(parser, context));
    }

    /** The parser reads ahead, so that what it refuses belongs to the name it read last. */
    private static Map<String, Value> byName(JsonParser parser, DeserializationContext context) throws IOException {
        Map<String, Value> byName = new HashMap<>();
        try {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = Values.named(parser.currentName());
                parser.nextToken();
                byName.put(name, value(parser, context));
            }
            return byName;
        } catch (JsonProcessingException | IllegalArgumentException refused) {
            String name = Objects.requireNonNullElse(parser.currentName(), "");
            throw JsonMappingException.wrapWithPath(refused, Values.class, name);
        }
    }

    private static Value value(JsonParser parser, DeserializationContext context) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Text(context.readValue(parser, String.class));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Decimal(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> new Flag(parser.getBooleanValue());
            default -> throw mismatch(parser, "a value is a text, a number, true or false");
        };
    }

    private static MismatchedInputException mismatch(JsonParser parser, String rule) throws IOException {
        return MismatchedInputException.from(
                parser, Values.class, "it begins with '%s', but %s".formatted(parser.getText(), rule));
    }
}
