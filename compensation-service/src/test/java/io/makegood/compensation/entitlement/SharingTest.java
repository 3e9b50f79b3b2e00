package io.makegood.compensation.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.terms.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What promises share, whatever comes, in whatever order and batches, and in whatever coins: each has its part, and the
 * parts come to the whole. Each seed is one made-up run of sales.
 */
class SharingTest {

    private static final int RUNS = 150;
    private static final String PAY =
            "{tiers: [{below: PT48H, amount: price}, {from: PT48H, percent: 150, of: price}]}";
    private static final String YEARLY = "together: {name: pair, per: [customer], each: year}";

    /** Sales that are late, later still, kept or excused after all; and what was said of each at last. */
    private static final class Sales {

        private final Random random;
        private final List<Sale> sales;
        private final Map<Integer, UnpricedVerdict> last = new TreeMap<>();
        private final List<Entitlement> computed = new ArrayList<>();

        Sales(int seed, CurrencyUnit currency) {
            random = new Random(seed);
            int coins = BigDecimal.valueOf(400)
                    .movePointRight(currency.getDecimalPlaces())
                    .intValue();
            sales = IntStream.range(0, 2 + random.nextInt(5))
                    .mapToObj(i -> Money.ofMinor(currency, 1L + random.nextInt(coins)))
                    .map(price -> Sale.of(price.getAmount().toPlainString()))
                    .toList();
        }

        Sales happenTo(Assessment assessment) {
            for (int number = 1; number <= 6; number++) {
                computed.addAll(assessment.price(batch(number)));
                if (random.nextBoolean()) {
                    computed.addAll(assessment.catchUp());
                }
            }
            computed.addAll(assessment.catchUp());
            return this;
        }

        private List<UnpricedVerdict> batch(int number) {
            List<UnpricedVerdict> batch = new ArrayList<>();
            for (int i = 0; i < sales.size(); i++) {
                Sale sale = sales.get(i);
                switch (random.nextInt(5)) {
                    case 0 -> add(i, sale.late(number), batch);
                    case 1 -> add(i, sale.late(number, "PT48H"), batch);
                    case 2 -> add(i, sale.kept(number), batch);
                    case 3 -> add(i, sale.excused(number), batch);
                    default -> {}
                }
            }
            return batch;
        }

        private void add(int sale, UnpricedVerdict verdict, List<UnpricedVerdict> batch) {
            last.put(sale, verdict);
            batch.add(verdict);
        }

        /** What each would have in the end if it shared nothing. */
        List<Money> wanted(Terms alone) {
            Assessment assessment = new Assessment(alone);
            last.values().forEach(assessment::price);
            return amounts(assessment);
        }

        Money moved(CurrencyUnit currency) {
            return sum(currency, computed.stream().map(Entitlement::difference).toList());
        }
    }

    /** A third of 500 is no whole number of coins: what is left of the last coin can never be paid. */
    @ParameterizedTest
    @CsvSource({"JPY, 166", "EUR, 166.66", "KWD, 166.666"})
    void the_parts_of_a_cap_are_never_more_than_the_cap_and_all_of_it_when_any_is_cut(String code, BigDecimal whole) {
        CurrencyUnit currency = CurrencyUnit.of(code);
        Terms capped = terms(code, "{atMost: 500 / 3, %s}".formatted(YEARLY));
        Terms alone = terms(code, "");
        for (int seed = 0; seed < RUNS; seed++) {
            Assessment assessment = new Assessment(capped);
            Sales sales = new Sales(seed, currency).happenTo(assessment);

            Money wanted = sum(currency, sales.wanted(alone));
            Money most = Money.of(currency, whole);
            Money given = sum(currency, amounts(assessment));
            assertThat(given).as("seed %d", seed).isEqualTo(wanted.isLessThan(most) ? wanted : most);
            assertThat(sales.moved(currency)).as("seed %d", seed).isEqualTo(given);
        }
    }

    @ParameterizedTest
    @CsvSource({"JPY", "EUR", "KWD"})
    void of_the_highest_all_is_paid_and_of_the_others_nothing(String code) {
        CurrencyUnit currency = CurrencyUnit.of(code);
        Terms highest = terms(code, "{highest: true, %s}".formatted(YEARLY));
        Terms alone = terms(code, "");
        for (int seed = 0; seed < RUNS; seed++) {
            Assessment assessment = new Assessment(highest);
            Sales sales = new Sales(seed, currency).happenTo(assessment);

            Money most = sales.wanted(alone).stream().reduce(Money.zero(currency), SharingTest::higher);
            assertThat(sum(currency, amounts(assessment))).as("seed %d", seed).isEqualTo(most);
            assertThat(amounts(assessment))
                    .as("seed %d", seed)
                    .filteredOn(Money::isPositive)
                    .hasSizeLessThan(2);
            assertThat(sales.moved(currency)).as("seed %d", seed).isEqualTo(most);
        }
    }

    @ParameterizedTest
    @CsvSource({"JPY", "EUR", "KWD"})
    void each_trace_priced_again_with_what_others_had_is_the_same(String code) {
        Terms capped = terms(code, "{atMost: 500 / 3, %s}".formatted(YEARLY));
        for (int seed = 0; seed < RUNS; seed++) {
            Sales sales = new Sales(seed, CurrencyUnit.of(code)).happenTo(new Assessment(capped));
            for (Entitlement one : sales.computed) {
                assertThat(Rerun.of(one.trace(), capped)).as("seed %d", seed).isEqualTo(one.trace());
            }
        }
    }

    private static Money higher(Money one, Money other) {
        return one.isGreaterThan(other) ? one : other;
    }

    private static List<Money> amounts(Assessment assessment) {
        return assessment.newest().stream().map(Entitlement::amount).toList();
    }

    private static Money sum(CurrencyUnit currency, List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }

    private static Terms terms(String currency, String then) {
        return Dangdang.terms(Sale.terms(currency, PAY, then));
    }
}
