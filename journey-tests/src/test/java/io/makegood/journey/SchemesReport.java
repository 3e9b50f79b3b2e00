package io.makegood.journey;

import static java.util.Objects.requireNonNull;

import io.makegood.test.schemes.Scheme;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How many cases of each scheme came to what was published, and how many of them were overpaid on the way there. */
record SchemesReport(Map<Scheme, List<SchemeOutcome>> toldFirst, Map<Scheme, List<SchemeOutcome>> promisedFirst) {

    private static final String HEAD = """
            | scheme | cases | told first | promised first | of these taken back | left as goodwill |
            |---|---|---|---|---|---|
            """;

    String table() {
        StringBuilder table = new StringBuilder(HEAD);
        toldFirst.forEach((scheme, outcomes) -> table.append(
                row(scheme.id() + ": " + scheme.title(), outcomes, requireNonNull(promisedFirst.get(scheme)))));
        return table.append(row("all", all(toldFirst), all(promisedFirst))).toString();
    }

    static List<SchemeOutcome> all(Map<Scheme, List<SchemeOutcome>> pass) {
        return pass.values().stream().flatMap(List::stream).toList();
    }

    private static String row(String title, List<SchemeOutcome> toldFirst, List<SchemeOutcome> promisedFirst) {
        return "| %s | %d | %d | %d | %d | %d |%n"
                .formatted(
                        title,
                        toldFirst.size(),
                        count(toldFirst, SchemesReport::isAsPublished),
                        count(promisedFirst, SchemesReport::isAsPublished),
                        count(promisedFirst, SchemeOutcome::isTakenBack),
                        count(promisedFirst, SchemeOutcome::isLeft));
    }

    private static boolean isAsPublished(SchemeOutcome outcome) {
        return outcome.difference().isEmpty();
    }

    private static long count(List<SchemeOutcome> outcomes, Predicate<SchemeOutcome> which) {
        return outcomes.stream().filter(which).count();
    }
}
