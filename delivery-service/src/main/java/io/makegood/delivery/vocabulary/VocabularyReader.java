package io.makegood.delivery.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.vocabulary.Vocabulary.EventType;
import io.makegood.delivery.vocabulary.Vocabulary.Reason;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code vocabulary.yaml}, which is part of the program: what it lacks is our mistake, not a user's. */
public final class VocabularyReader {

    private VocabularyReader() {}

    @Produces
    @Singleton
    public static Vocabulary vocabulary() {
        try (InputStream yaml = VocabularyReader.class.getResourceAsStream("/vocabulary.yaml")) {
            JsonNode words = new YAMLMapper().readTree(Objects.requireNonNull(yaml));
            return new Vocabulary(types(words.path("types")), reasons(words.path("reasons")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, EventType> types(JsonNode groups) {
        Map<String, EventType> types = new LinkedHashMap<>();
        groups.properties()
                .forEach(group -> group.getValue().properties().forEach(type -> {
                    JsonNode words = type.getValue();
                    types.put(
                            type.getKey(),
                            new EventType(
                                    type.getKey(),
                                    group.getKey(),
                                    words.path("en").asText(),
                                    words.path("zh").asText(),
                                    text(words, "stage"),
                                    text(words, "derived")));
                }));
        return Collections.unmodifiableMap(types);
    }

    private static Map<String, Reason> reasons(JsonNode parties) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        parties.properties()
                .forEach(party -> party.getValue()
                        .properties()
                        .forEach(reason -> reasons.put(
                                reason.getKey(),
                                new Reason(
                                        reason.getKey(),
                                        Party.of(party.getKey()),
                                        reason.getValue().path("en").asText(),
                                        reason.getValue().path("zh").asText()))));
        return Collections.unmodifiableMap(reasons);
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }
}
