package io.makegood.promise.quote;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.verdict.State;
import io.makegood.promise.verdict.Verdict;
import io.makegood.terms.Step;
import io.makegood.terms.Terms;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.rendering.Rendering;
import io.makegood.terms.sharing.PoolBook;
import io.makegood.terms.sharing.Turn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of an example, in the words that the page uses for what it expects. */
record ExampleResult(Quote quote, Terms terms, List<Priced> awards) {

    private static final String NOTHING = "nothing";

    /** Each in its turn, and again as often as another may have changed what is left for it. */
    static List<ExampleResult> of(List<ExampleCase> together) {
        PoolBook<String> pools = new PoolBook<>(new HashMap<>());
        List<ExampleResult> alone = together.stream().map(ExampleResult::alone).toList();
        List<ExampleResult> results = alone;
        for (int turn = 0; turn < together.size(); turn++) {
            results = alone.stream().map(one -> one.in(pools)).toList();
        }
        return results;
    }

    private static ExampleResult alone(ExampleCase one) {
        Quote quote = one.quote();
        return new ExampleResult(quote, one.terms(), quote.awards());
    }

    /** Beside the others that have a part in these pools. */
    private ExampleResult in(PoolBook<String> pools) {
        return new ExampleResult(
                quote,
                terms,
                PoolBook.inTurn(awards).stream()
                        .map(award -> pools.settle(turn(award), award).priced())
                        .toList());
    }

    private Turn<String> turn(Priced award) {
        String member = quote.promise().id() + " " + award.award();
        return new Turn<>("", member, quote.promise().madeAt(), terms.zone(), terms.currency(), 0);
    }

    /** In all, or for each award when the page says it so. */
    String owed(JsonNode expected) {
        return expected.isObject() ? inWords(byAward()) : inAll();
    }

    static String owedIn(JsonNode expected) {
        Map<String, String> awards = new TreeMap<>();
        expected.properties()
                .forEach(award -> awards.put(award.getKey(), award.getValue().asText()));
        return expected.isObject() ? inWords(awards) : expected.asText();
    }

    private static String inWords(Map<String, String> awards) {
        return awards.toString();
    }

    private Map<String, String> byAward() {
        return given().collect(Collectors.toMap(Priced::award, ExampleResult::words, String::concat, TreeMap::new));
    }

    private String inAll() {
        List<Priced> given = given().toList();
        boolean isMoney = given.stream().allMatch(award -> award.amount().signum() != 0);
        return isMoney
                ? money(given.stream().map(Priced::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                : given.stream().map(ExampleResult::words).collect(Collectors.joining(", "));
    }

    private Stream<Priced> given() {
        return awards.stream().filter(award -> !award.isNothing());
    }

    private static String words(Priced award) {
        if (award.discretion() != null) {
            return award.discretion();
        }
        return award.inKind().isEmpty() ? money(award.amount()) : String.join(", ", award.inKind());
    }

    private static String money(BigDecimal amount) {
        return amount.signum() == 0 ? NOTHING : amount.toPlainString();
    }

    String due() {
        return local(requireNonNull(quote.promise().dueTimes().get(0).dueAt()));
    }

    /** When whoever watches is warned first. */
    @Nullable String atRisk() {
        return quote.verdicts().stream()
                .filter(verdict -> verdict.outcome().state() == State.AT_RISK)
                .findFirst()
                .map(verdict -> local(verdict.outcome().asOf()))
                .orElse(null);
    }

    private String local(Instant at) {
        return at.atZone(quote.promise().zone()).toLocalDateTime().toString();
    }

    /** What customers read of the guarantee, in each language. */
    String page() {
        Rendering page = new Rendering("Example", "example", 1, Instant.EPOCH, null, terms);
        return page.markdown(Locale.ENGLISH) + page.markdown(Locale.CHINESE);
    }

    String forms() {
        return given().map(award -> award.remedy().as()).distinct().collect(Collectors.joining(", "));
    }

    /** Everything that is given as a reason: by verdicts, and where a rule pays nothing. */
    List<String> reasons() {
        Stream<String> ofVerdicts = quote.verdicts().stream()
                .map(verdict -> verdict.outcome().grounds().why())
                .filter(Objects::nonNull);
        Stream<String> ofRules = steps().filter(step -> step.did() == Step.Did.NOTHING)
                .flatMap(step -> step.inputs().stream())
                .map(String::valueOf);
        return Stream.concat(ofVerdicts, ofRules).toList();
    }

    private Stream<Step> steps() {
        return awards.stream().flatMap(award -> award.steps().stream());
    }

    /** For whoever has to find out why an example fails. */
    String found() {
        Stream<String> verdicts = quote.verdicts().stream().map(Verdict::toString);
        return Stream.concat(verdicts, steps().map(Step::toString)).collect(Collectors.joining("\n  ", "\n  ", "\n"));
    }
}
