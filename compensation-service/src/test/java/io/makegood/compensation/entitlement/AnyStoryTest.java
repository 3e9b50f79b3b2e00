package io.makegood.compensation.entitlement;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.entitlement.Trace.PricedVerdict;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict.DueKey;
import io.makegood.compensation.terms.Form;
import io.makegood.terms.Terms.Overpaid;
import io.makegood.terms.wording.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every ready-made guarantee, whatever verdicts come, correct each other and are taken back. Each seed is
 * one made-up promise.
 */
class AnyStoryTest {

    private static final int STORIES = 40;
    private static final int MOST_VERDICTS = 14;

    /** What an award comes to, without how it came about. */
    private record Owed(
            Money amount,
            Form form,
            List<String> inKind,
            @Nullable String discretion) {

        static Owed of(Entitlement one) {
            return new Owed(one.amount(), one.form(), one.inKind(), one.discretion());
        }

        boolean isNothing() {
            return amount.isZero() && inKind.isEmpty() && discretion == null;
        }
    }

    static List<Template> templates() {
        return Template.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void what_moves_adds_up_to_what_is_owed_in_the_end(Template template) {
        each(template, (verdicts, where) -> {
            List<Entitlement> all = oneByOne(template, verdicts);

            Map<String, List<Entitlement>> byAward = all.stream()
                    .collect(Collectors.groupingBy(one -> one.trace().award()));
            byAward.values().forEach(those -> {
                Entitlement last = those.get(those.size() - 1);
                CurrencyUnit currency = template.terms().currency();
                Money changed =
                        sum(currency, those.stream().map(Entitlement::change).toList());
                Money moved = sum(
                        currency, those.stream().map(Entitlement::difference).toList());
                Money kept = sum(
                        currency,
                        those.stream().map(Entitlement::goodwillChange).toList());
                assertThat(changed).as(where).isEqualTo(last.amount());
                assertThat(moved).as(where).isEqualTo(last.instructed());
                assertThat(moved.minus(kept)).as(where).isEqualTo(last.amount());
                assertThat(kept.isNegative()).as(where).isFalse();
                assertThat(kept.isZero() || template.terms().overpaid() == Overpaid.GOODWILL)
                        .as(where)
                        .isTrue();
            });
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void what_came_little_by_little_comes_to_the_same_as_at_once(Template template) {
        each(template, (verdicts, where) -> {
            Assessment littleByLittle = new Assessment(template.terms());
            verdicts.forEach(littleByLittle::price);
            Assessment atOnce = new Assessment(template.terms());
            atOnce.price(lastOfEach(verdicts));

            assertThat(owed(littleByLittle)).as(where).isEqualTo(owed(atOnce));
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void verdicts_in_any_order_and_told_twice_come_to_the_same(Template template) {
        each(template, (verdicts, where) -> {
            Random random = new Random(verdicts.size());
            List<UnpricedVerdict> muddled = new ArrayList<>(verdicts);
            muddled.addAll(verdicts);
            Collections.shuffle(muddled, random);
            Assessment asTheyCome = new Assessment(template.terms());
            muddled.forEach(asTheyCome::price);
            Assessment inOrder = new Assessment(template.terms());
            inOrder.price(verdicts);

            assertThat(owed(asTheyCome)).as(where).isEqualTo(owed(inOrder));
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void the_books_balance_and_say_what_is_owed_and_what_is_given_away(Template template) {
        each(template, (verdicts, where) -> {
            CurrencyUnit currency = template.terms().currency();
            Assessment assessment = new Assessment(template.terms());
            Map<Account, Money> balances = new EnumMap<>(Account.class);
            for (UnpricedVerdict verdict : verdicts) {
                assessment.draw(verdict).stream().flatMap(Bookings::of).forEach(transfer -> post(transfer, balances));
                Money owed = sum(currency, amounts(assessment.newest()));
                Money instructed = sum(
                        currency,
                        assessment.newest().stream()
                                .map(Entitlement::instructed)
                                .toList());
                assertThat(sum(currency, balances.values())).as(where).isEqualTo(Money.zero(currency));
                assertThat(balance(balances, Account.COMPENSATION_EXPENSE, currency))
                        .as(where)
                        .isEqualTo(owed);
                assertThat(balance(balances, Account.GOODWILL_EXPENSE, currency))
                        .as(where)
                        .isEqualTo(instructed.minus(owed));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_stored_trace_priced_again_is_the_same(Template template) {
        each(template, (verdicts, where) -> {
            for (Entitlement one : oneByOne(template, verdicts)) {
                Trace stored = stored(one.trace());
                assertThat(stored).as(where).isEqualTo(one.trace());
                assertThat(Rerun.of(stored, template.terms())).as(where).isEqualTo(stored);
                assertThat(stored.amount()).as(where).isEqualTo(one.amount());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void each_step_names_a_rule_that_stands_in_the_terms(Template template) {
        each(
                template,
                (verdicts, where) -> oneByOne(template, verdicts)
                        .forEach(one -> assertThat(one.trace().steps())
                                .as(where)
                                .isNotEmpty()
                                .allSatisfy(
                                        step -> assertThat(rule(template, step).isMissingNode())
                                                .as(step.rule())
                                                .isFalse())));
    }

    /** A step names the verdict that it looked at, and the verdict its events. */
    @ParameterizedTest
    @MethodSource("templates")
    void what_was_judged_can_be_followed_to_its_events(Template template) {
        each(
                template,
                (verdicts, where) -> oneByOne(template, verdicts).forEach(one -> {
                    Map<String, PricedVerdict> looked = one.trace().verdicts().stream()
                            .collect(toMap(verdict -> String.valueOf(verdict.number()), verdict -> verdict));
                    looked.values()
                            .forEach(verdict -> assertThat(verdict.events())
                                    .as(where)
                                    .isEqualTo(verdicts.get(verdict.number() - 1)
                                            .verdict()
                                            .events()));
                    assertThat(judged(one.trace())).as(where).isNotEmpty().isSubsetOf(looked.keySet());
                }));
    }

    private static Set<String> judged(Trace trace) {
        Set<String> judgements = Set.of("judged", "excused", "voided", "not-claimed");
        return trace.steps().stream()
                .filter(step -> judgements.contains(step.did()))
                .map(step -> step.inputs().get(0))
                .collect(Collectors.toSet());
    }

    private static JsonNode rule(Template template, Line step) {
        return template.json().at(step.rule());
    }

    private static Trace stored(Trace trace) {
        try {
            return Contracts.JSON.readValue(Contracts.JSON.writeValueAsString(trace), Trace.class);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void each(Template template, BiConsumer<List<UnpricedVerdict>, String> check) {
        for (int seed = 0; seed < STORIES; seed++) {
            Random random = new Random(seed);
            AnyStory story = new AnyStory(template.terms(), random);
            check.accept(story.verdicts(1 + random.nextInt(MOST_VERDICTS)), "%s, seed %d".formatted(template, seed));
        }
    }

    private static List<Entitlement> oneByOne(Template template, List<UnpricedVerdict> verdicts) {
        Assessment assessment = new Assessment(template.terms());
        return verdicts.stream()
                .flatMap(verdict -> assessment.price(verdict).stream())
                .toList();
    }

    private static List<UnpricedVerdict> lastOfEach(List<UnpricedVerdict> verdicts) {
        Map<DueKey, UnpricedVerdict> last = new LinkedHashMap<>();
        for (UnpricedVerdict one : verdicts) {
            last.remove(one.verdict().due());
            last.put(one.verdict().due(), one);
        }
        return List.copyOf(last.values());
    }

    /** By award; of nothing it does not matter whether it was ever said. */
    private static Map<String, Owed> owed(Assessment assessment) {
        Map<String, Owed> owed = new TreeMap<>();
        assessment.newest().forEach(one -> owed.put(one.trace().award(), Owed.of(one)));
        owed.values().removeIf(Owed::isNothing);
        return owed;
    }

    private static List<Money> amounts(List<Entitlement> entitlements) {
        return entitlements.stream().map(Entitlement::amount).toList();
    }

    private static Money sum(CurrencyUnit currency, Collection<Money> amounts) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }

    private static Money balance(Map<Account, Money> balances, Account account, CurrencyUnit currency) {
        return balances.getOrDefault(account, Money.zero(currency));
    }

    private static void post(Transfer transfer, Map<Account, Money> balances) {
        balances.merge(transfer.debit(), transfer.amount(), Money::plus);
        balances.merge(transfer.credit(), transfer.amount().negated(), Money::plus);
    }
}
