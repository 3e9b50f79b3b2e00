package io.makegood.delivery.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.makegood.delivery.event.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Set<String> NAMING_EVENTS = Set.of("each", "reachedBy", "never", "learnedFrom", "events");

    private final Vocabulary vocabulary = VocabularyReader.vocabulary();

    @Test
    void every_word_is_said_in_english_and_chinese() {
        assertThat(vocabulary.types().values()).allSatisfy(type -> {
            assertThat(type.en()).isNotBlank();
            assertThat(type.zh()).isNotBlank();
        });
        assertThat(vocabulary.reasons().values()).allSatisfy(reason -> {
            assertThat(reason.en()).isNotBlank();
            assertThat(reason.zh()).isNotBlank();
        });
    }

    @Test
    void words_are_told_as_events_tell_them() {
        assertThat(vocabulary.types().keySet()).allMatch(word -> word.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
        assertThat(vocabulary.reasons().keySet()).allMatch(word -> word.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
    }

    @Test
    void a_reason_names_the_party_that_is_responsible() {
        assertThat(vocabulary.partyOf("weather")).contains(Party.FORCE_MAJEURE);
        assertThat(vocabulary.partyOf("not-ready")).contains(Party.MERCHANT);
        assertThat(vocabulary.partyOf("the battery is flat")).isEmpty();
        assertThat(vocabulary.partyOf(null)).isEmpty();
    }

    @Test
    void what_several_ready_made_guarantees_look_for_is_a_word_of_ours() throws IOException {
        Map<String, Long> guarantees = new HashMap<>();
        for (Path file : guarantees()) {
            typesIn(new YAMLMapper().readTree(file.toFile())).forEach(type -> guarantees.merge(type, 1L, Long::sum));
        }

        guarantees.values().removeIf(count -> count == 1);
        assertThat(guarantees).containsKey("delivered");
        assertThat(vocabulary.types()).containsKeys(guarantees.keySet().toArray(String[]::new));
    }

    @Test
    void what_the_contract_shows_is_a_word_of_ours() throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(Path.of(System.getProperty("makegood.root"), "contracts/fulfilment-recorded/schema.json")
                        .toFile());

        assertThat(words(schema.at("/$defs/eventType/examples")))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(vocabulary.types()).containsKey(type));
    }

    private static List<Path> guarantees() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("makegood.root"), "guarantees"), 2)) {
            return files.filter(file -> file.endsWith("guarantee.yaml")).toList();
        }
    }

    private static Set<String> typesIn(JsonNode node) {
        Set<String> types = new HashSet<>();
        node.properties().stream()
                .filter(field -> NAMING_EVENTS.contains(field.getKey()))
                .forEach(field -> types.addAll(words(field.getValue())));
        node.forEach(child -> types.addAll(typesIn(child)));
        return types;
    }

    private static List<String> words(JsonNode node) {
        List<String> words = new ArrayList<>();
        (node.isArray() ? node : List.of(node)).forEach(word -> words.add(word.asText()));
        return words.stream().filter(word -> !word.isEmpty()).toList();
    }
}
