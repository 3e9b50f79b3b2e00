package io.makegood.promise.quote;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.guarantee.PublishedVersion;
import io.makegood.promise.guarantee.Status;
import io.makegood.terms.Terms;
import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.check.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The worked examples of the manual, as they stand there: a heading, terms, and what comes of them. */
final class ExamplePage {

    private static final String PAGE = page();
    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("\\[.+?]\\(#.+?\\)");
    private static final Set<String> BESIDE_TERMS = Set.of("effectiveFrom", "calendars");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    /** @param blocks what is fenced under the heading, each with its documents */
    record Example(String heading, List<List<JsonNode>> blocks) {

        /** The terms of each version, oldest first, with what all examples have in common. */
        List<JsonNode> terms() {
            List<JsonNode> versions = new ArrayList<>();
            ObjectNode terms = common();
            for (JsonNode version : elements(blocks.get(0).get(0))) {
                terms = terms.deepCopy().setAll((ObjectNode) version);
                terms.remove(BESIDE_TERMS);
                versions.add(terms);
            }
            return versions;
        }

        /** Newest first. */
        List<PublishedVersion> published() {
            List<PublishedVersion> published = new ArrayList<>();
            List<JsonNode> terms = terms();
            for (int i = 0; i < terms.size(); i++) {
                GuaranteeRef ref = new GuaranteeRef("example", i + 1);
                Terms read = Validation.trusted(terms.get(i), calendars());
                published.add(0, new PublishedVersion(ref, Status.PUBLISHED, from(i, read.zone()), null, read));
            }
            return published;
        }

        private Instant from(int version, ZoneId zone) {
            JsonNode from = elements(blocks.get(0).get(0)).get(version).path("effectiveFrom");
            return from.isMissingNode()
                    ? Instant.EPOCH
                    : LocalDate.parse(from.asText()).atStartOfDay(zone).toInstant();
        }

        Map<String, BusinessCalendar> calendars() {
            JsonNode calendars = blocks.get(0).get(0).path("calendars");
            return calendars.isObject() ? BusinessCalendar.readAll(calendars) : Map.of();
        }

        /** Each with the promises that it tells of: one, or several that share something. */
        List<List<JsonNode>> cases() {
            return elements(blocks.get(0).get(1)).stream()
                    .map(told -> told.has("promises") ? elements(told.path("promises")) : List.of(told))
                    .toList();
        }

        /** To it, as pages of Markdown have it. */
        String link() {
            String anchor =
                    heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
            return "[%s](#%s)".formatted(heading, anchor);
        }

        @Override
        public String toString() {
            return heading;
        }
    }

    private ExamplePage() {}

    static List<Example> examples() {
        return sections().skip(1).map(ExamplePage::example).toList();
    }

    /** The links of the contents, in their order. */
    static List<String> contents() {
        String contents = sections().findFirst().orElseThrow().split("(?m)^<!-- contents -->$")[1];
        return LINK.matcher(contents).results().map(MatchResult::group).toList();
    }

    private static ObjectNode common() {
        String introduction = sections().findFirst().orElseThrow();
        return (ObjectNode) blocks(introduction).get(0).get(0);
    }

    private static Example example(String section) {
        String heading = section.lines().findFirst().orElseThrow().strip();
        return new Example(heading, blocks(section));
    }

    private static Stream<String> sections() {
        return Arrays.stream(PAGE.split("(?m)^### "));
    }

    private static String page() {
        Path page = Path.of(System.getProperty("makegood.root"), "docs/terms-by-example.md");
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(page.toString(), unreadable);
        }
    }

    private static List<List<JsonNode>> blocks(String section) {
        String[] parts = section.split("(?m)^" + FENCE);
        return Stream.iterate(1, part -> part < parts.length, part -> part + 2)
                .map(part -> documents(parts[part].substring(parts[part].indexOf('\n'))))
                .toList();
    }

    private static List<JsonNode> documents(String block) {
        return Arrays.stream(block.split("(?m)^---$")).map(ExamplePage::read).toList();
    }

    private static JsonNode read(String document) {
        try {
            return YAML.readTree(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(document, unreadable);
        }
    }

    private static List<JsonNode> elements(JsonNode oneOrMore) {
        List<JsonNode> elements = new ArrayList<>();
        (oneOrMore.isArray() ? oneOrMore : List.of(oneOrMore)).forEach(elements::add);
        return elements;
    }
}
