package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import io.makegood.terms.document.Finding;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to take for ever, or to break something: they are answered soon, and in few words. */
class HostileTest {

    private static final Duration UNLESS_IT_HANGS = Duration.ofMinutes(1);

    /** Of what is refused, also when it is far larger itself. */
    private static final long LITTLE_MEMORY = 50_000_000;

    /** Of what is allowed and costly; over the whole validation, not at one time. */
    private static final long MUCH_MEMORY = 1_000_000_000;

    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void what_is_too_large_is_refused_soon(String name, JsonNode terms, String pointer, String words) {
        assertThat(validated(terms)).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.pointer()).isEqualTo(pointer);
            assertThat(finding.sentence()).contains(words);
        });
    }

    static Stream<Arguments> large() {
        return Stream.of(
                large(
                        "tiers",
                        pay("{tiers: %s}", 10_000, "{from: PT%1$dH, amount: %1$d}"),
                        "",
                        "more than 20000 values"),
                large("tiers", pay("{tiers: %s}", 201, "{from: PT%1$dH, amount: 1}"), "/awards/0/pay/tiers", "201"),
                large("options", pay("{choose: %s}", 201, "{amount: %d}"), "/awards/0/pay/choose", "201"),
                large("entries", pay("{sum: %s}", 1_001, "%d"), "/awards/0/pay/sum", "has 1001 entries"),
                large("formulas", pay("{sum: %s}", 991, "price + %d", 12), "/awards/1/pay/sum/9", "more than 1000"),
                large("text", with("/stacking", texts(19_000, 2_000)), "/stacking", "has 19000 entries"),
                large("a text", with("/awards/0/id", JSON.textNode("x".repeat(2_001))), "", "a text of more than 2000"),
                large(
                        "an id",
                        with("/awards/0/id", JSON.textNode("x".repeat(101))),
                        "/awards/0/id",
                        "has 101 characters"),
                large("10 MB", with("/stacking", texts(200_000, 50)), "", "more than 20000 values"),
                large("depth", with("/stacking", nested(1_000)), "", "nested deeper than 32 levels"),
                large(
                        "a field",
                        with("/stacking", JSON.objectNode().put("x".repeat(3_000_000), 1)),
                        "",
                        "a field whose"),
                large("facts", with("/facts", named(10_000, "fact", i -> "money")), "/facts", "declares 10000 facts"),
                large(
                        "lets",
                        with("/let", named(3_000, "a", i -> "a%d + 1".formatted(i + 1))),
                        "/let",
                        "has 3000 names"),
                large("uplifts", with("/indexes/cpi", uplifts(201)), "/indexes/cpi", "has 201 days"),
                large(
                        "objectives",
                        with("/objectives", list(51, "{id: o%d, due: given, reachedBy: [done]}")),
                        "/objectives",
                        "more than 50"),
                large(
                        "awards",
                        with("/awards", list(51, "{id: a%d, for: delivered, pay: 1}")),
                        "/awards",
                        "more than 50"),
                large(
                        "due",
                        with("/objectives/0/due", list(51, "{when: {km: %d}, within: PT1H}")),
                        "/objectives/0/due",
                        "has 51 rules"));
    }

    private static Arguments large(String name, JsonNode terms, String pointer, String words) {
        return Arguments.of(name, terms, pointer, words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("costly")
    void what_is_costly_but_allowed_is_looked_at_soon(String name, JsonNode terms) {
        assertThat(validated(terms, MUCH_MEMORY)).extracting(Finding::severity).doesNotContain(Finding.Severity.ERROR);
    }

    static Stream<Arguments> costly() {
        return Stream.of(
                Arguments.of(
                        "tiers", pay("{by: latePieces, tiers: %s}", 200, "{from: %1$d, below: %2$d, amount: %2$d}")),
                Arguments.of("options", pay("{choose: %s}", 200, "{when: {size: small, km: %d}, amount: fee}")),
                Arguments.of("formulas", pay("{sum: %s}", 900, "price + %d * (km + fee)")),
                Arguments.of("caps", with("/awards/0/then", list(900, "{atMost: 3}"))),
                Arguments.of("remedies", with("/awards/0/remedies", remedies(900))),
                Arguments.of("covers", with("/covers", list(900, "{when: {km: {from: %d}}, because: so}"))),
                Arguments.of("rates", pay("{per: day, each: %s}", 900, "{from: %2$d, to: %2$d, amount: %2$d}")),
                Arguments.of("flags", flags()),
                Arguments.of("sums of lets", lets("{sum: [%1$s, %1$s]}")),
                Arguments.of("shares of lets", lets("{percent: %1$s, of: %1$s}")),
                Arguments.of("doubling", lets("%1$s + %1$s")),
                Arguments.of("squaring", lets("%1$s * %1$s")));
    }

    @Test
    void formulas_that_take_long_to_refuse_are_not_all_looked_at() {
        String slow = "price in ([".repeat(3) + "1" + " + 1".repeat(80) + " +" + "])".repeat(3);

        assertThat(validated(pay("{sum: %s}", 900, "\"" + slow + "\""), MUCH_MEMORY))
                .hasSizeLessThanOrEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for x in 1..9 return x",
                "some x in [1] satisfies x > 1",
                "function(x) x",
                "matches(\\\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\\", \\\"(a+)+b\\\")",
                "price[item > 1]",
                "{a: 1}.a",
                "abs(abs(abs(abs(abs(abs(abs(1)))))))",
                "1 / 0",
                "price ** 9"
            })
    void what_formulas_cannot_do_is_refused_where_it_stands(String formula) {
        assertThat(validated(Parcel.with("/awards/0/pay", "{amount: \"%s\"}".formatted(formula))))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/awards/0/pay/amount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/awards/0/pay",
                "/let/part",
                "/facts/price/default",
                "/objectives/1/atLeast",
                "/indexes/cpi/2026-01-01"
            })
    void numbers_beyond_all_amounts_are_refused_as_numbers_and_as_text(String pointer) throws JsonProcessingException {
        List<JsonNode> numbers = List.of(
                EXACT.readTree("1e999999"),
                EXACT.readTree("-1e-999999"),
                new ObjectMapper().readTree("1e999999"),
                JSON.numberNode(new BigDecimal("1E+2147483647")),
                JSON.numberNode(new BigDecimal("1E-2147483647")),
                JSON.numberNode(BigInteger.ONE.shiftLeft(10_000)),
                JSON.numberNode(Double.NaN),
                JSON.textNode("1e999999"),
                JSON.textNode("9".repeat(1_999)));

        assertThat(numbers)
                .allSatisfy(number -> assertThat(validated(with(pointer, number)))
                        .anySatisfy(finding -> assertThat(finding.pointer()).isEqualTo(pointer))
                        .allSatisfy(finding -> assertThat(finding.sentence()).hasSizeLessThan(3_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\nb", "\u001b[31m", "\u202eevil", "a/b~c", "", " ", "if", "null"})
    void odd_names_are_refused_where_they_stand(String name) {
        ObjectNode terms = Parcel.terms();
        ((ObjectNode) terms.path("facts")).put(name, "money");

        assertThat(validated(terms))
                .isNotEmpty()
                .extracting(Finding::pointer)
                .contains("/facts/" + name.replace("~", "~0").replace("/", "~1"));
    }

    @Test
    void a_circle_of_names_is_found() {
        assertThat(validated(with("/let", named(3, "a", i -> "a%d + 1".formatted((i + 1) % 3)))))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains("needs itself to be computed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "1", "\"\"", "true", "[[]]", "[{}]", "{\"\": {}}"})
    void what_are_no_terms_at_all_is_found(String document) throws JsonProcessingException {
        assertThat(validated(EXACT.readTree(document))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"many: \"[1, 2]\"", "many: \"null\"", "many: 'duration(\"P1M\")'"})
    void what_is_no_single_value_is_not_matched(String let) {
        assertThat(validated(Parcel.with(
                        "/let",
                        "{%s}".formatted(let),
                        "/awards/0/pay",
                        "{choose: [{when: {many: 1}, amount: 1}, {amount: 2}]}")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/awards/0/pay/choose/0/when/many");
                    assertThat(finding.sentence()).contains("asks for 'many'");
                });
    }

    private static List<Finding> validated(JsonNode terms) {
        return validated(terms, LITTLE_MEMORY);
    }

    private static List<Finding> validated(JsonNode terms, long mostMemory) {
        List<Finding> findings = assertTimeoutPreemptively(UNLESS_IT_HANGS, () -> frugally(terms, mostMemory));
        assertThat(findings).hasSizeLessThanOrEqualTo(100);
        return findings;
    }

    /** Bytes are the same on every machine, which seconds are not. */
    private static List<Finding> frugally(JsonNode terms, long mostMemory) {
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        List<Finding> findings = Validation.of(terms, Map.of());
        assertThat(MEMORY.getCurrentThreadAllocatedBytes() - before)
                .as("allocated bytes")
                .isBetween(1L, mostMemory);
        return findings;
    }

    private static ObjectNode with(String pointer, JsonNode value) {
        ObjectNode terms = Parcel.with("/let", "{part: 1}", "/facts/price", "{type: money, default: 1}");
        terms.set("indexes", JSON.objectNode().set("cpi", uplifts(1)));
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = terms.at(pointer.substring(0, cut));
        ((ObjectNode) parent).set(pointer.substring(cut + 1), value);
        return terms;
    }

    /** The first award pays this; so do as many more after it. */
    private static ObjectNode pay(String pay, int entries, String entry, int... more) {
        ObjectNode terms =
                Parcel.with("/awards/0/pay", pay.formatted(list(entries, entry)), "/awards/1/for", "delivered");
        for (int size : more) {
            ((ObjectNode) terms.at("/awards/1")).set("pay", Parcel.yaml(pay.formatted(list(size, entry))));
        }
        return terms;
    }

    private static JsonNode list(int size, String entry) {
        return Parcel.yaml(IntStream.range(0, size)
                .mapToObj(i -> entry.formatted(i, i + 1))
                .collect(Collectors.joining(", ", "[", "]")));
    }

    private static JsonNode remedies(int size) {
        ArrayNode remedies = (ArrayNode) list(size, "{kind: refund, when: {km: %d}}");
        return remedies.add(JSON.objectNode().put("kind", "refund"));
    }

    private static ArrayNode texts(int size, int length) {
        ArrayNode texts = JSON.arrayNode();
        IntStream.range(0, size).forEach(i -> texts.add("x".repeat(length)));
        return texts;
    }

    private static JsonNode nested(int depth) {
        JsonNode nested = JSON.arrayNode();
        for (int i = 0; i < depth; i++) {
            nested = JSON.arrayNode().add(nested);
        }
        return nested;
    }

    private static ObjectNode named(int size, String name, IntFunction<String> text) {
        ObjectNode named = JSON.objectNode();
        IntStream.range(0, size).forEach(i -> named.put(name + i, text.apply(i)));
        return named;
    }

    private static ObjectNode uplifts(int size) {
        LocalDate first = LocalDate.of(2026, 1, 1);
        ObjectNode uplifts = JSON.objectNode();
        IntStream.range(0, size).forEach(i -> uplifts.put(first.plusDays(i).toString(), 1));
        return uplifts;
    }

    private static ObjectNode lets(String each) {
        ObjectNode lets = JSON.objectNode();
        IntStream.range(0, 100)
                .forEach(i -> lets.set("a" + i, Parcel.yaml(each.formatted(i == 99 ? "price" : "a" + (i + 1)))));
        ObjectNode terms = Parcel.with("/awards/0/pay", "a0");
        terms.set("let", lets);
        return terms;
    }

    private static ObjectNode flags() {
        ObjectNode terms = pay(
                "{choose: %s}",
                90, "{when: {flag%d: true}, tiers: [{below: P1D, amount: fee}, {from: P1D, amount: price}]}");
        IntStream.range(0, 90).forEach(i -> ((ObjectNode) terms.path("facts")).put("flag" + i, "boolean"));
        return terms;
    }
}
