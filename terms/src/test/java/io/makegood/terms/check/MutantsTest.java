package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.makegood.terms.document.Finding;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ready-made guarantees with something broken in them: whatever it is, its author learns of it and nothing fails. */
class MutantsTest {

    private static final int MUTANTS = Integer.getInteger("makegood.mutants", 3_000);
    private static final long SEED = Long.getLong("makegood.seed", 20_261_124L);
    private static final Duration GENEROUS = Duration.ofSeconds(20);
    private static final int MOST_FINDINGS = 100;

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path GUARANTEES = Path.of(System.getProperty("makegood.root"), "guarantees");
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final Random random = new Random(SEED);
    private final Map<String, List<JsonNode>> parts = new TreeMap<>();

    @Test
    void a_broken_guarantee_is_found_out_or_is_none() throws IOException {
        List<JsonNode> originals = originals();
        originals.forEach(original -> places(original)
                .forEach(place -> parts.computeIfAbsent(field(place), any -> new ArrayList<>())
                        .add(original.at(place))));

        for (int i = 0; i < MUTANTS; i++) {
            ObjectNode mutant = originals.get(random.nextInt(originals.size())).deepCopy();
            StringBuilder changes = new StringBuilder("seed %d, mutant %d: ".formatted(SEED, i));
            for (int change = random.nextInt(3); change >= 0; change--) {
                changes.append(mutate(mutant)).append("; ");
            }
            assertTimeoutPreemptively(GENEROUS, () -> check(mutant, changes.toString()), changes::toString);
        }
    }

    private static void check(JsonNode mutant, String changes) {
        try {
            List<Finding> findings = Validation.of(mutant, Map.of());
            assertThat(findings)
                    .as(changes)
                    .hasSizeLessThanOrEqualTo(MOST_FINDINGS)
                    .allSatisfy(finding -> {
                        assertThat(finding.pointer()).matches("(/.*)?");
                        assertThat(finding.sentence()).isNotBlank();
                        assertThat(finding.suggestion()).isNotBlank();
                    });
        } catch (RuntimeException | StackOverflowError failed) {
            throw new AssertionError(changes, failed);
        }
    }

    private static List<JsonNode> originals() throws IOException {
        List<JsonNode> originals = new ArrayList<>();
        try (Stream<Path> folders = Files.list(GUARANTEES)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                YAML.readTree(folder.resolve("guarantee.yaml").toFile())
                        .path("versions")
                        .forEach(version -> originals.add(version.path("terms")));
            }
        }
        return originals;
    }

    private static List<JsonPointer> places(JsonNode document) {
        List<JsonPointer> places = new ArrayList<>(List.of(JsonPointer.empty()));
        for (int i = 0; i < places.size(); i++) {
            JsonPointer place = places.get(i);
            JsonNode json = document.at(place);
            json.fieldNames().forEachRemaining(name -> places.add(place.appendProperty(name)));
            for (int index = 0; json.isArray() && index < json.size(); index++) {
                places.add(place.appendIndex(index));
            }
        }
        places.remove(0);
        return places;
    }

    private String mutate(ObjectNode document) {
        List<JsonPointer> places = places(document);
        if (places.isEmpty()) {
            return "nothing left";
        }
        JsonPointer place = places.get(random.nextInt(places.size()));
        JsonNode parent = document.at(place.head());
        if (random.nextInt(6) == 0) {
            return remove(parent, place);
        }
        JsonNode value = random.nextInt(3) == 0 ? odd() : part(place);
        return set(parent, place, value);
    }

    /** What stands under the same name somewhere else, most often. */
    private JsonNode part(JsonPointer place) {
        List<String> names = List.copyOf(parts.keySet());
        String name = random.nextInt(5) == 0 ? names.get(random.nextInt(names.size())) : field(place);
        List<JsonNode> some = parts.getOrDefault(name, List.of(JSON.nullNode()));
        return some.get(random.nextInt(some.size())).deepCopy();
    }

    private static String field(JsonPointer place) {
        return place.last().mayMatchElement()
                ? field(place.head()) + "/"
                : place.last().getMatchingProperty();
    }

    private String remove(JsonNode parent, JsonPointer place) {
        if (parent instanceof ArrayNode list) {
            list.remove(place.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(place.last().getMatchingProperty());
        }
        return "without " + place;
    }

    private String set(JsonNode parent, JsonPointer place, JsonNode value) {
        if (parent instanceof ArrayNode list && random.nextInt(4) == 0) {
            list.add(value);
        } else if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else if (random.nextInt(10) == 0) {
            ((ObjectNode) parent).set("odd \u0000name~/", value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        String text = value.toString();
        return "%s = %s".formatted(place, text.substring(0, Math.min(60, text.length())));
    }

    private JsonNode odd() {
        List<JsonNode> odd = List.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.booleanNode(false),
                JSON.numberNode(0),
                JSON.numberNode(-1),
                JSON.numberNode(1.5),
                JSON.numberNode(Double.NaN),
                JSON.numberNode(Double.POSITIVE_INFINITY),
                JSON.numberNode(Long.MAX_VALUE),
                JSON.numberNode(BigInteger.TEN.pow(500)),
                JSON.numberNode(new BigDecimal("1e999999")),
                JSON.numberNode(new BigDecimal("-1e-999999")),
                JSON.textNode(""),
                JSON.textNode(" "),
                JSON.textNode("\u0000\u001b\u202e"),
                JSON.textNode("1e999999"),
                JSON.textNode("-5"),
                JSON.textNode("99999999999999"),
                JSON.textNode("PT1S"),
                JSON.textNode("-PT1H"),
                JSON.textNode("PT99999999999H"),
                JSON.textNode("P1M"),
                JSON.textNode("P-1D"),
                JSON.textNode("+999999999-12-31"),
                JSON.textNode("2026-02-29"),
                JSON.textNode("24:00"),
                JSON.textNode("price / 0"),
                JSON.textNode("if true then null else 1"),
                JSON.textNode("[1, 2, 3]"),
                JSON.textNode("for x in 1..9 return x"),
                JSON.textNode("matches(\"a\", \"(a+)+\")"),
                JSON.textNode("(".repeat(200)),
                JSON.textNode("late"),
                JSON.textNode("percent"),
                JSON.textNode("delivered"),
                JSON.arrayNode(),
                JSON.arrayNode().add(JSON.arrayNode()),
                JSON.arrayNode().add(JSON.objectNode()),
                JSON.arrayNode().add(JSON.nullNode()),
                JSON.arrayNode().add(1).add("a").add(true),
                JSON.objectNode(),
                JSON.objectNode().put("from", 5).put("below", 5),
                JSON.objectNode().put("from", "PT1H"),
                JSON.objectNode().set("", JSON.objectNode()),
                JSON.binaryNode(new byte[] {1, 2}));
        return odd.get(random.nextInt(odd.size()));
    }
}
