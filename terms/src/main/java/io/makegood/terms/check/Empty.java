package io.makegood.terms.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.Terms;
import io.makegood.terms.document.Findings;
import io.makegood.terms.fact.Fact;

/** What must not be empty: of no words none fits, and without an award nothing follows from a breach. */
final class Empty {

    private final Terms terms;
    private final JsonNode json;
    private final Findings findings;

    Empty(Terms terms, JsonNode json, Findings findings) {
        this.terms = terms;
        this.json = json;
        this.findings = findings;
    }

    void check() {
        terms.facts().all().stream()
                .map(Fact::name)
                .filter(this::hasNoWords)
                .forEach(name -> findings.add(
                        "/facts/%s/oneOf".formatted(name),
                        "is empty, so no word fits",
                        "such as oneOf: [single, return]"));
        if (terms.awards().isEmpty()) {
            findings.add(
                    "/awards",
                    "is missing or empty, so nothing is ever owed",
                    "add an award, if only {pay: {none: why}}");
        }
    }

    private boolean hasNoWords(String name) {
        JsonNode words = json.path("facts").path(name).path("oneOf");
        return words.isArray() && words.isEmpty();
    }
}
