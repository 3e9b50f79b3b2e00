package io.makegood.delivery.event;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What an event says by name, beyond what every event says. There are few of them, and their order says nothing. */
@JsonDeserialize(using = ValuesReader.class)
public record Values(@JsonValue Map<String, Value> byName) {

    private static final int MOST = 20;
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    public static final Values NONE = new Values(Map.of());

    public Values {
        if (byName.size() > MOST) {
            throw new IllegalArgumentException(
                    "it has %d values, but an event has at most %d".formatted(byName.size(), MOST));
        }
        byName.keySet().forEach(Values::named);
        byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    /** The name, if it is one. */
    static String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'%s' is no name, which matches %s".formatted(name, NAME));
        }
        return name;
    }
}
