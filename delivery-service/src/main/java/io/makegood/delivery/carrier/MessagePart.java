package io.makegood.delivery.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.makegood.delivery.carrier.CarrierTime.Unreadable;
import io.makegood.kernel.json.StorableText;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.refusal.UnreadableJson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a message in JSON, which knows where in it it stands. What is asked for has to be as it was asked for;
 * what nobody asks for may be anything. Texts that are empty say nothing: they count as absent.
 *
 * @param pointer a JSON pointer; empty for the whole message
 */
public record MessagePart(String pointer, JsonNode node) {

    private static final int SHOWN_AT_MOST = 60;

    public static MessagePart read(ObjectMapper json, byte[] message) {
        try {
            return new MessagePart("", json.readTree(message));
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.refusal(unreadable);
        } catch (IOException unreadable) {
            throw new Malformed("malformed-json", "the body is not JSON in UTF-8");
        }
    }

    /** Where nothing is, its parts are not either. */
    public MessagePart at(String name) {
        String inside = pointer + "/" + name;
        if (!isPresent()) {
            return new MessagePart(inside, MissingNode.getInstance());
        }
        if (!node.isObject()) {
            throw refusal("must be an object");
        }
        return new MessagePart(inside, node.path(name));
    }

    public boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The same part, which must be there. */
    public MessagePart required() {
        if (!isPresent()) {
            throw refusal("must be given");
        }
        return this;
    }

    /** None where nothing is. */
    public List<MessagePart> items() {
        if (!isPresent()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw refusal("must be a list");
        }
        return IntStream.range(0, node.size())
                .mapToObj(index -> new MessagePart(pointer + "/" + index, node.get(index)))
                .toList();
    }

    /** A text, or a whole number, which some write for one. */
    public String text(int longest) {
        return textIfPresent(longest).orElseThrow(() -> refusal("must be given"));
    }

    public Optional<String> textIfPresent(int longest) {
        if (!isPresent()) {
            return Optional.empty();
        }
        if (!node.isTextual() && !node.isIntegralNumber()) {
            throw refusal("must be a text");
        }
        String text = node.asText();
        if (text.length() > longest) {
            throw refusal("must have at most %d characters, and has %d".formatted(longest, text.length()));
        }
        if (!StorableText.isStorable(text)) {
            throw refusal("must hold no NUL character and no half of a surrogate pair");
        }
        return Optional.of(text).filter(written -> !written.isBlank());
    }

    /** What the text stands for, or a refusal that names the rule when the reading fails. */
    public <T> T read(Function<String, T> reading, String rule) {
        try {
            return reading.apply(text(SHOWN_AT_MOST));
        } catch (java.time.DateTimeException unreadable) {
            throw refusal(rule);
        }
    }

    /** When a scan was. One that does not say it legibly must not stop the others of its message. */
    public CarrierTime time(Function<String, CarrierTime> reading, String rule) {
        try {
            return read(reading, rule);
        } catch (Invalid unreadable) {
            return new Unreadable(isPresent() ? shown() : null, rule);
        }
    }

    public Invalid refusal(String rule) {
        return Invalid.field(pointer, isPresent() ? shown() : null, rule);
    }

    private @Nullable String shown() {
        if (node.isContainerNode()) {
            return node.isArray() ? "a list" : "an object";
        }
        String text = node.asText();
        if (!StorableText.isStorable(text)) {
            return "…";
        }
        int length = text.codePointCount(0, text.length());
        return length <= SHOWN_AT_MOST ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN_AT_MOST)) + "…";
    }
}
