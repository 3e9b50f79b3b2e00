package io.makegood.terms.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.check.part.Names;
import io.makegood.terms.check.part.Tree;
import io.makegood.terms.document.Findings;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.pay.Indexed;
import java.util.Set;
import java.util.stream.Collectors;

/** What is declared, and then nothing in the terms goes by it. */
final class Unused {

    private final Terms terms;
    private final JsonNode json;
    private final Findings findings;
    private final Set<String> used;

    Unused(Terms terms, JsonNode json, Findings findings) {
        this.terms = terms;
        this.json = json;
        this.findings = findings;
        this.used = Names.of(terms);
    }

    void check() {
        terms.facts().all().forEach(fact -> warnUnless(used.contains(fact.name()), "/facts/", fact.name()));
        terms.lets().all().forEach(let -> warnUnless(used.contains(let.name()), "/let/", let.name()));
        Set<String> indexes = indexes();
        json.path("indexes")
                .fieldNames()
                .forEachRemaining(name -> warnUnless(indexes.contains(name), "/indexes/", name));
        if (json.hasNonNull("calendar") && !needsCalendar()) {
            findings.warn(
                    "/calendar",
                    "is declared, but nothing counts working days or opening hours",
                    "leave it out, or count in workingDays");
        }
    }

    private void warnUnless(boolean isUsed, String list, String name) {
        if (!isUsed) {
            findings.warn(
                    list + name.replace("~", "~0").replace("/", "~1"),
                    "declares '%s', but nothing uses it".formatted(name),
                    "leave it out, or use it");
        }
    }

    private Set<String> indexes() {
        return Tree.all(terms).stream()
                .filter(Indexed.class::isInstance)
                .map(pay -> ((Indexed) pay).index())
                .collect(Collectors.toSet());
    }

    private boolean needsCalendar() {
        return used.contains(Measure.LATE_WORKING_DAYS.word())
                || terms.objectives().stream()
                        .anyMatch(objective -> objective instanceof Deadline deadline && deadline.needsCalendar());
    }
}
