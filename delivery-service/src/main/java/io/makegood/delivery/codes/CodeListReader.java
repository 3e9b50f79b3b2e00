package io.makegood.delivery.codes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.makegood.delivery.codes.CodeList.Fields;
import io.makegood.delivery.codes.CodeList.Row;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a list that is part of the program: what it lacks, has twice or says in no word of ours stops the start. */
final class CodeListReader {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Vocabulary vocabulary;

    CodeListReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    CodeList read(String yaml) {
        JsonNode file = tree(yaml);
        String confidence = required(file, "confidence");
        return new CodeList(
                required(file, "codes"),
                required(file, "about"),
                required(file, "source"),
                LocalDate.parse(required(file, "date")),
                confidence,
                text(file, "separator"),
                new Fields(
                        texts(file.at("/reads/code")), texts(file.at("/reads/reason")), texts(file.at("/reads/text"))),
                byCode(file.path("rows"), confidence),
                byCode(file.path("reasons"), confidence));
    }

    private Map<String, List<Row>> byCode(JsonNode nodes, String confidence) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (JsonNode node : nodes) {
            Row row = row(node, confidence);
            List<Row> ofCode = rows.computeIfAbsent(row.code(), code -> new ArrayList<>());
            if (ofCode.stream()
                    .anyMatch(other -> other.says().isEmpty() || other.says().equals(row.says()))) {
                throw new IllegalStateException("a row before it takes all that could fit: " + node);
            }
            ofCode.add(row);
        }
        return Collections.unmodifiableMap(rows);
    }

    private Row row(JsonNode node, String confidence) {
        String reason = known(vocabulary.reasons(), text(node, "reason"), node);
        String ownConfidence = text(node, "confidence");
        return new Row(
                required(node, "code"),
                texts(node.path("says")).stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList(),
                known(vocabulary.types(), text(node, "type"), node),
                reason,
                node.has("party")
                        ? Party.of(required(node, "party"))
                        : vocabulary.partyOf(reason).orElse(null),
                ownConfidence == null ? confidence : ownConfidence,
                node.path("example"));
    }

    private static @Nullable String known(Map<String, ?> words, @Nullable String word, JsonNode node) {
        if (word != null && !words.containsKey(word)) {
            throw new IllegalStateException("'%s' is no word of the vocabulary: %s".formatted(word, node));
        }
        return word;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String required(JsonNode node, String name) {
        String text = text(node, name);
        if (text == null) {
            throw new IllegalStateException("%s is absent: %s".formatted(name, node));
        }
        return text;
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).asText(null);
    }

    private static JsonNode tree(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
