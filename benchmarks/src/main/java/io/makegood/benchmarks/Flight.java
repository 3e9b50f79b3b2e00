package io.makegood.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.Terms;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Pricing;
import io.makegood.terms.pricing.Verdict;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cancelled flight, as the resource {@code flight.yaml} tells it. */
final class Flight {

    private final JsonNode story = Documents.resource("flight.yaml");
    private final Terms terms = Documents.template(story.path("template").asText());
    private final Map<String, Object> facts = terms.facts().typed(fields("facts"));
    private final List<Verdict> verdicts = List.of(new Verdict(
            1,
            story.path("objective").asText(),
            "",
            0,
            Verdict.State.BREACHED,
            terms.typed(texts("known")),
            null,
            Claim.State.IN_TIME));

    List<Priced> price() {
        return Pricing.price(terms, facts, verdicts);
    }

    BigDecimal expected() {
        return story.path("amount").decimalValue();
    }

    private Map<String, JsonNode> fields(String name) {
        Map<String, JsonNode> fields = new HashMap<>();
        story.path(name).fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private Map<String, String> texts(String name) {
        Map<String, String> texts = new HashMap<>();
        fields(name).forEach((field, value) -> texts.put(field, value.asText()));
        return texts;
    }
}
