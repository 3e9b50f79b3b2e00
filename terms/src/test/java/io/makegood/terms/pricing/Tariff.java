package io.makegood.terms.pricing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.makegood.terms.Known;
import io.makegood.terms.Terms;
import io.makegood.terms.check.Validation;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pricing.Verdict.State;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terms as a test writes them, with a promise that brought 100.00 and some facts more. */
final class Tariff {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final String COMMON = """
            zone: Europe/Amsterdam
            overpaid: recover
            remedies: [{kind: refund}]
            facts:
              price: money
              fee: {type: money, optional: true}
              had: {type: money, default: 0}
              km: {type: number, default: 1000}
              passengers: {type: integer, default: 1}
              seat: {oneOf: [first, second], default: second}
              rerouted: {type: boolean, default: false}
              form: {oneOf: [cash, voucher], default: cash, learnedFrom: form-chosen, value: form}
              bookedOn: {type: date, optional: true}
            indexes:
              cpi: {2022-04-01: 0.7, 2023-04-01: 4.2}
            objectives:
            - {id: arrival, due: given, reachedBy: [arrived]}
            - {id: repair, each: fault-reported, due: {within: PT24H}, reachedBy: [repaired]}
            - {id: visit, each: appointment-agreed, due: {within: PT24H}, reachedBy: [attended]}
            - {id: uptime, uptime: {over: month, down: [down], up: [up]}}
            - {id: punctual, count: [arrived], within: P6M, atMost: 3}
            """;

    private final Terms terms;
    private final Map<String, JsonNode> brought;

    private Tariff(Terms terms, Map<String, JsonNode> brought) {
        this.terms = terms;
        this.brought = brought;
    }

    /** @param rest of the terms, from {@code awards} on; rounded half up to cents of euros */
    static Tariff of(String rest) {
        return of("EUR", "half-up", rest);
    }

    static Tariff of(String currency, String rounding, String rest) {
        JsonNode json = yaml("currency: %s\nrounding: %s\n".formatted(currency, rounding) + COMMON + rest);
        return new Tariff(Validation.trusted(json, Map.of()), byName("{price: 100.00}"));
    }

    /** One award for late arrival. */
    static Tariff award(String fields) {
        return of("awards: [{id: one, for: arrival, %s}]".formatted(fields));
    }

    static Tariff paying(String pay) {
        return award("pay: " + pay);
    }

    Tariff with(String more) {
        Map<String, JsonNode> all = new HashMap<>(brought);
        all.putAll(byName(more));
        return new Tariff(terms, all);
    }

    Terms terms() {
        return terms;
    }

    List<Priced> price(Verdict... verdicts) {
        return price(List.of(verdicts));
    }

    List<Priced> price(List<Verdict> verdicts) {
        return Pricing.price(terms, terms.facts().typed(brought), verdicts);
    }

    /** Of the only award, when the customer chose this form. */
    Priced chosen(String form, Verdict... verdicts) {
        return Pricing.price(terms, terms.facts().typed(brought), List.of(verdicts), Map.of("one", form))
                .get(0);
    }

    /** Of the only award that they are about. */
    Priced one(Verdict... verdicts) {
        List<Priced> priced = price(verdicts);
        if (priced.size() != 1) {
            throw new AssertionError("priced " + priced);
        }
        return priced.get(0);
    }

    /** What the only award comes to, as text. */
    String owed(Verdict... verdicts) {
        return one(verdicts).amount().toPlainString();
    }

    /** What each award comes to, in the order of the terms. */
    String owedByAward(Verdict... verdicts) {
        Map<String, String> owed = new LinkedHashMap<>();
        price(verdicts).forEach(one -> owed.put(one.award(), one.amount().toPlainString()));
        return owed.toString();
    }

    Verdict late(String late) {
        return arrival("{late: %s}".formatted(late));
    }

    Verdict arrival(String known) {
        return verdict(1, "arrival", "", State.BREACHED, known);
    }

    Verdict repair(int number, String known) {
        return verdict(number, "repair", "fault-" + number, State.BREACHED, known);
    }

    Verdict verdict(int number, String objective, String occurrence, State state, String known) {
        return new Verdict(number, objective, occurrence, 0, state, known(known), null, Claim.State.NOT_NEEDED);
    }

    static Verdict claimed(Verdict one, Claim.State claim) {
        return like(one, one.rePromise(), one.because(), claim);
    }

    static Verdict because(Verdict one, String why) {
        return like(one, one.rePromise(), why, one.claim());
    }

    static Verdict rePromise(Verdict one, int rePromise) {
        return like(one, rePromise, one.because(), one.claim());
    }

    private static Verdict like(Verdict one, int rePromise, @Nullable String because, Claim.State claim) {
        return new Verdict(
                one.number(), one.objective(), one.occurrence(), rePromise, one.state(), one.known(), because, claim);
    }

    private Map<String, Object> known(String known) {
        Map<String, String> texts = new HashMap<>();
        byName(known).forEach((name, value) -> texts.put(name, text(value)));
        return terms.typed(texts);
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? Known.text(value.decimalValue()) : value.asText();
    }

    private static Map<String, JsonNode> byName(String yaml) {
        Map<String, JsonNode> byName = new HashMap<>();
        yaml(yaml).fields().forEachRemaining(field -> byName.put(field.getKey(), field.getValue()));
        return byName;
    }

    private static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
