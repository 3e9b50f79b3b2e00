package io.makegood.delivery.codes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a recorded piece of a carrier's message as its list says that it is read. */
final class Example {

    private final CodeList list;
    private final JsonNode message;

    private Example(CodeList list, JsonNode message) {
        this.list = list;
        this.message = message;
    }

    static CarrierCode read(CodeList list, JsonNode message) {
        return new Example(list, message).read();
    }

    private CarrierCode read() {
        String joint = list.separator() == null ? "" : list.separator();
        return new CarrierCode(
                list.codes(),
                Objects.requireNonNull(joined(list.reads().code(), joint)),
                joined(list.reads().reason(), ""),
                joined(list.reads().text(), " "));
    }

    private @Nullable String joined(List<String> fields, String joint) {
        String text = fields.stream().flatMap(this::oneOf).collect(Collectors.joining(joint));
        return text.isEmpty() ? null : text;
    }

    private Stream<String> oneOf(String fields) {
        return Stream.of(fields.split(" or "))
                .map(this::field)
                .filter(text -> !text.isEmpty())
                .limit(1);
    }

    /** A JSON pointer, or an element of an EDI segment by its name: {@code AT702} is the second of AT7. */
    private String field(String name) {
        if (name.startsWith("/")) {
            return message.at(name).asText("");
        }
        String[] segment = message.asText().split("\\*");
        return name.startsWith(segment[0]) ? segment[Integer.parseInt(name.substring(segment[0].length()))] : "";
    }
}
