package io.makegood.delivery.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.delivery.Shop;
import io.makegood.delivery.evidence.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Messages as senders write them, from {@code carriers/}. */
public final class Messages {

    private Messages() {}

    public static String text(String file) {
        try (InputStream stored = Messages.class.getResourceAsStream("/carriers/" + file)) {
            return new String(Objects.requireNonNull(stored).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The message with one field set to something else, by its JSON pointer. */
    public static String with(String message, String pointer, String json) {
        JsonNode root = Shop.json(message);
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) root.at(pointer.substring(0, last))).set(pointer.substring(last + 1), Shop.json(json));
        return root.toString();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static SentMessage sent(String body, String header, String value) {
        Map<String, String> headers = Map.of(header, value);
        return new SentMessage(
                new Payload("application/json", bytes(body)), name -> Optional.ofNullable(headers.get(name)));
    }
}
