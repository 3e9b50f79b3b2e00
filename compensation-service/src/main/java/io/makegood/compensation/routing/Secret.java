package io.makegood.compensation.routing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** A text that no answer and no log shows, once it was told. Only {@link Providers} writes it down. */
public record Secret(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Secret {}

    @JsonValue
    @Nullable String shown() {
        return null;
    }

    @Override
    public String toString() {
        return "…";
    }
}
