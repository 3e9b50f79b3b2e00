package io.makegood.test.schemes;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The worked cases of a scheme as merchants read and quote them. They lie beside its template, never written by hand. */
final class Examples {

    /** When the cases were collected. All that they tell has happened by then, so they are judged as of it. */
    static final OffsetDateTime COLLECTED = OffsetDateTime.parse("2026-11-24T00:00:00Z");

    private static final String HEAD = """
            # The published cases, each as a quote and what it comes to. Written from schemes.json and mapping.yaml by
            # mvn test -pl test-support -am -Dtest=ExamplesTest -Dsurefire.failIfNoSpecifiedTests=false -Dexamples=write
            """;
    private static final String EACH_ALONE =
            "Several promises. A quote sees each alone, so that a cap they share does not show. Owed is for all together.";
    private static final String LAST_ONE =
            "A quote comes to all occurrences together. Owed is what the last of them adds.";
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private Examples() {}

    static String of(Scheme scheme) {
        ArrayNode examples = NODES.arrayNode();
        scheme.cases().forEach(one -> examples.add(example(scheme, one)));
        return HEAD + YamlText.of(examples);
    }

    private static ObjectNode example(Scheme scheme, SchemeCase one) {
        ObjectNode example = NODES.objectNode();
        example.put("id", one.id()).put("about", Given.inOneLine(one.published().path("given")));
        String why = one.published().at("/expect/why").asText();
        if (!why.isEmpty()) {
            example.put("why", why);
        }
        example.set("source", one.published().path("kind"));
        ArrayNode quotes = example.putArray("quotes");
        one.promises().forEach(promise -> quotes.add(quote(scheme, promise)));
        example.set("owed", owed(one.expected()));
        return noted(example, one);
    }

    private static ObjectNode noted(ObjectNode example, SchemeCase one) {
        if (one.promises().size() > 1) {
            return example.put("note", EACH_ALONE);
        }
        return one.expected().ofLastOccurrence() ? example.put("note", LAST_ONE) : example;
    }

    private static ObjectNode quote(Scheme scheme, StoryPromise promise) {
        ObjectNode quote = NODES.objectNode();
        quote.put("version", scheme.versionAt(promise.madeAt()));
        for (String field : List.of("madeAt", "dueAt", "facts")) {
            if (promise.makePromise().has(field)) {
                quote.set(field, promise.makePromise().get(field));
            }
        }
        quote.putArray("events").addAll(promise.events());
        return quote.put("asOf", text(COLLECTED));
    }

    private static ObjectNode owed(Expected expected) {
        ObjectNode owed = NODES.objectNode();
        return switch (expected.outcome()) {
            case MONEY -> money(owed.put("outcome", expected.isNothing() ? "nothing" : "money"), expected);
            case DEADLINE -> owed.put("outcome", "deadline").put("dueAt", text(requireNonNull(expected.dueAt())));
            case IN_KIND -> owed.put("outcome", "in kind").put("inKind", expected.words());
            case DISCRETIONARY -> owed.put("outcome", "discretion").put("discretion", expected.words());
            case VOID -> owed.put("outcome", "void").put("because", expected.words());
        };
    }

    private static ObjectNode money(ObjectNode owed, Expected expected) {
        owed.putObject("amount")
                .put("amount", String.valueOf(expected.amount()))
                .put("currency", expected.currency());
        return expected.isFormless() ? owed : owed.put("form", expected.form());
    }

    private static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
