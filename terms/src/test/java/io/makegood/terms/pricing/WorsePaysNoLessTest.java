package io.makegood.terms.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import io.makegood.terms.Templates;
import io.makegood.terms.Templates.Template;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Adjustment.Limit;
import io.makegood.terms.award.Award;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every ready-made guarantee, whatever the facts. Each seed is one made-up promise. */
class WorsePaysNoLessTest {

    private static final int PROMISES = 30;

    /** What an award comes to for one breach of a promise. */
    private record Case(Template template, Award award, Map<String, Object> facts, Verdict breach, int seed) {

        Priced priced() {
            Terms alone = template.terms().only(List.of(award));
            return Pricing.price(alone, facts, List.of(breach)).get(0);
        }

        String where() {
            return "%s, %s, seed %d, %s of %s".formatted(template.name(), award.id(), seed, breach.known(), facts);
        }

        Sheet sheet() {
            Map<String, Object> known = new HashMap<>(facts);
            known.putAll(breach.known());
            known.putIfAbsent("count", BigDecimal.ONE);
            return new Sheet(template.terms().lets(), known, new ArrayList<>());
        }
    }

    static List<Template> templates() {
        return Templates.written();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void worse_never_pays_less_unless_the_terms_say_so(Template template) {
        assertThat(falls(template)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {tiers: [{below: P1D, amount: 10}, {from: P1D, amount: 9.99}]} | [] | true
            {tiers: [{below: P1D, amount: 10}, {from: P1D, amount: 9.99}]} | [{finding: /awards/0/pay/tiers/1, because: why not}] | false
            {tiers: [{below: P1D, amount: 10}, {from: P1D, amount: 9.99}]} | [{finding: /awards/0/pay/tiers/0, because: why not}] | true
            {tiers: [{below: P1D, amount: 10}, {from: P1D, amount: 10}]} | [] | false
            """)
    void what_is_accepted_may_fall_and_nothing_else(String pay, String accepted, boolean isFound) {
        Template template = Templates.template("""
                currency: EUR
                zone: Europe/Amsterdam
                rounding: half-up
                overpaid: recover
                objectives: [{id: arrival, due: given, reachedBy: [arrived]}]
                awards: [{id: late, for: arrival, remedies: [{kind: refund}], pay: %s}]
                accepted: %s
                """.formatted(pay, accepted));

        assertThat(falls(template).isEmpty()).isNotEqualTo(isFound);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void amounts_can_be_paid_in_coins_that_there_are_and_are_never_less_than_nothing(Template template) {
        each(template, (one, priced) -> {
            int decimals = template.terms().currency().getDecimalPlaces();
            assertThat(priced.amount().scale()).as(one::where).isEqualTo(decimals);
            assertThat(priced.amount().signum()).as(one::where).isNotNegative();
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void who_gets_nothing_can_read_which_rule_came_to_nothing(Template template) {
        each(template, (one, priced) -> {
            if (priced.isNothing()) {
                assertThat(priced.steps()).as(one::where).anyMatch(WorsePaysNoLessTest::isNothing);
            }
        });
    }

    /** Without a value or with a value of nothing; that it is a breach is no reason. */
    private static boolean isNothing(Step step) {
        boolean isRule = step.did() != Did.JUDGED && step.did() != Did.TIER && step.did() != Did.CHOICE;
        return isRule && (step.result() == null || step.result().signum() == 0);
    }

    @ParameterizedTest
    @MethodSource("capped")
    void no_award_is_over_its_cap(Template template) {
        each(template, (one, priced) -> {
            if (priced.remedy().percent().compareTo(BigDecimal.valueOf(100)) <= 0) {
                caps(one.award())
                        .forEach(cap ->
                                assertThat(priced.amount()).as(one::where).isLessThanOrEqualTo(bound(cap, one)));
            }
        });
    }

    static List<Template> capped() {
        return templates().stream()
                .filter(template -> template.terms().awards().stream()
                        .anyMatch(award -> !caps(award).isEmpty()))
                .toList();
    }

    /** After which nothing is done that may lift the amount again. */
    private static List<Adjustment> caps(Award award) {
        List<Adjustment> all =
                Stream.concat(award.then().stream(), award.total().stream()).toList();
        List<Adjustment> caps = new ArrayList<>();
        for (Adjustment one : all) {
            if (isLifting(one.change())) {
                caps.clear();
            } else if (one.change() instanceof Limit) {
                caps.add(one);
            }
        }
        return caps;
    }

    private static boolean isLifting(Adjustment.Change change) {
        return change instanceof Adjustment.Share
                || change instanceof Adjustment.Times
                || change instanceof Adjustment.Round
                || change instanceof Limit limit && !limit.isCap();
    }

    /** As a whole coin; without end when the cap does not hold here. */
    private static BigDecimal bound(Adjustment cap, Case one) {
        Sheet sheet = one.sheet();
        BigDecimal bound =
                cap.when().holds(sheet) ? ((Limit) cap.change()).bound().worth(sheet) : null;
        int decimals = one.template().terms().currency().getDecimalPlaces();
        return bound == null ? BigDecimal.valueOf(Long.MAX_VALUE) : bound.setScale(decimals, RoundingMode.UP);
    }

    private static List<String> falls(Template template) {
        List<String> falls = new ArrayList<>();
        for (int seed = 0; seed < PROMISES; seed++) {
            for (List<Case> way : ways(template, seed)) {
                addFalls(way, falls);
            }
        }
        return falls;
    }

    /** What does not come to money alone cannot be compared. */
    private static void addFalls(List<Case> way, List<String> falls) {
        BigDecimal most = BigDecimal.ZERO;
        for (Case one : way) {
            Priced priced = one.priced();
            boolean isMoney = priced.inKind().isEmpty() && priced.discretion() == null;
            if (isMoney && priced.amount().compareTo(most) < 0 && !isAccepted(one, priced)) {
                falls.add("%s after %s: %s".formatted(priced.amount(), most, one.where()));
            }
            most = isMoney ? most.max(priced.amount()) : most;
        }
    }

    private static boolean isAccepted(Case one, Priced priced) {
        String paid = rule(one.award(), priced);
        return one.template().accepted().stream().anyMatch(accepted -> (paid + "/").startsWith(accepted + "/"));
    }

    /** The innermost tier or choice that paid, which is where the validator finds that it pays less. */
    private static String rule(Award award, Priced priced) {
        String pay = award.pointer() + "/pay";
        return priced.steps().stream()
                .filter(step -> step.did() == Did.TIER || step.did() == Did.CHOICE)
                .map(Step::rule)
                .filter(rule -> rule.startsWith(pay + "/"))
                .reduce(pay, (outer, inner) -> inner);
    }

    private static void each(Template template, BiConsumer<Case, Priced> check) {
        for (int seed = 0; seed < PROMISES; seed++) {
            ways(template, seed).forEach(way -> way.forEach(one -> check.accept(one, one.priced())));
        }
    }

    private static List<List<Case>> ways(Template template, int seed) {
        Terms terms = template.terms();
        AnyPromise promise = new AnyPromise(terms, new Random(seed));
        List<List<Case>> ways = new ArrayList<>();
        for (Award award : terms.awards()) {
            promise.everWorse(award)
                    .forEach(way -> ways.add(way.stream()
                            .map(breach -> new Case(template, award, promise.facts(), breach, seed))
                            .toList()));
        }
        return ways;
    }
}
