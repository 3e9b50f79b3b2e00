package io.makegood.delivery.carrier;

import io.makegood.delivery.evidence.Payload;
import java.util.Optional;
import java.util.function.Function;

/**
 * A message as it came over the wire.
 *
 * @param headers the value of a header by its name, in any case
 */
public record SentMessage(Payload payload, Function<String, Optional<String>> headers) {

    public byte[] body() {
        return payload.body();
    }

    public Optional<String> header(String name) {
        return headers.apply(name);
    }
}
