package io.makegood.delivery.epcis;

import static io.makegood.delivery.carrier.Said.LONGEST_VALUE;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.carrier.MessagePart;
import io.makegood.delivery.event.Value;
import io.makegood.delivery.event.Value.Decimal;
import io.makegood.delivery.event.Value.Flag;
import io.makegood.delivery.event.Value.Text;
import io.makegood.delivery.event.Values;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one sensor measured.
 *
 * @param about what is said of all reports of the sensor
 */
record SensorReport(MessagePart part, MessagePart about) {

    private static final Map<String, String> FIGURES =
            Map.of("minValue", "min", "maxValue", "max", "meanValue", "mean", "percRank", "rank", "sDev", "deviation");

    /** The time of the report, of its sensor, or none of its own. */
    Optional<OffsetDateTime> at() {
        return Stream.of(part.at("time"), about.at("time"))
                .filter(MessagePart::isPresent)
                .map(EpcisEvent::time)
                .findFirst();
    }

    /** The value under the name of what was measured, such as {@code temperature}; the rest under names of its own. */
    Values values() {
        Map<String, Value> values = new TreeMap<>();
        String measured = part.at("type").text(LONGEST_VALUE);
        String name = name(measured);
        if (name.equals("value")) {
            values.put("measured", new Text(measured));
        }
        figure("value").ifPresent(value -> values.put(name, value));
        FIGURES.forEach((field, named) -> figure(field).ifPresent(value -> values.put(named, value)));
        flag().ifPresent(value -> values.put(name, value));
        text("stringValue").ifPresent(value -> values.put(name, value));
        text("uom").ifPresent(value -> values.put("unit", value));
        text("exception").ifPresent(value -> values.put("alarm", value));
        text("component").ifPresent(value -> values.put("component", value));
        text("deviceID").or(() -> text(about.at("deviceID"))).ifPresent(value -> values.put("device", value));
        return new Values(values);
    }

    /** The standard's own words begin with a capital; others are URIs, which no name can be. */
    private static String name(String measured) {
        return measured.matches("[A-Z][A-Za-z]{0,39}")
                ? Character.toLowerCase(measured.charAt(0)) + measured.substring(1)
                : "value";
    }

    private Optional<Value> figure(String name) {
        MessagePart field = part.at(name);
        JsonNode node = field.node();
        if (!field.isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Decimal(node.decimalValue()));
        } catch (IllegalArgumentException tooLong) {
            throw field.refusal("must have at most 15 digits before the point and 9 after it");
        }
    }

    private Optional<Value> flag() {
        MessagePart field = part.at("booleanValue");
        return field.isPresent() ? Optional.of(new Flag(field.node().asBoolean())) : Optional.empty();
    }

    private Optional<Value> text(String name) {
        return text(part.at(name));
    }

    private static Optional<Value> text(MessagePart field) {
        return field.textIfPresent(LONGEST_VALUE).map(Text::new);
    }
}
