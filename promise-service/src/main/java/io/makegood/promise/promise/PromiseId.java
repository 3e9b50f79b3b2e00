package io.makegood.promise.promise;

import com.fasterxml.jackson.annotation.JsonValue;
import io.makegood.kernel.TimeOrderedId;
import java.util.UUID;

/** Which promise. Sorts by when the promise was recorded. */
public record PromiseId(@JsonValue UUID value) {

    public static PromiseId next() {
        return new PromiseId(TimeOrderedId.next());
    }

    public static PromiseId fromString(String text) {
        return new PromiseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
