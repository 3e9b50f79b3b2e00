package io.makegood.test.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a case gives, for people: names and values as they were collected, in one line. */
final class Given {

    private Given() {}

    static String inOneLine(JsonNode given) {
        if (given.isObject()) {
            return given.properties().stream()
                    .map(entry -> entry.getKey().replace('_', ' ') + ": " + inOneLine(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return given.isArray() ? list(given) : given.asText();
    }

    private static String list(JsonNode items) {
        String separator = items.path(0).isContainerNode() ? " / " : " ";
        return StreamSupport.stream(items.spliterator(), false)
                .map(Given::inOneLine)
                .collect(Collectors.joining(separator));
    }
}
