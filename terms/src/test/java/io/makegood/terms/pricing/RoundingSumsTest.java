package io.makegood.terms.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaches are added up exactly and rounded once, so that their parts come to the whole; whatever the currency. */
class RoundingSumsTest {

    private static final List<Integer> SEEDS = IntStream.range(0, 60).boxed().toList();
    private static final List<RoundingMode> MODES = List.of(
            RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN, RoundingMode.UP, RoundingMode.DOWN);

    /** A promise of a price, a share of which is owed for each repair that is late, and the hours they were late. */
    private record Repairs(String currency, int decimals, RoundingMode mode, BigDecimal price, List<Integer> hours) {

        static Repairs of(String currency, int decimals, Random random) {
            return new Repairs(
                    currency,
                    decimals,
                    MODES.get(random.nextInt(MODES.size())),
                    BigDecimal.valueOf(random.nextInt(1_000_000), decimals),
                    IntStream.rangeClosed(0, random.nextInt(6))
                            .map(i -> 1 + random.nextInt(9))
                            .boxed()
                            .toList());
        }

        /** 1.37 % of the price for each hour. */
        BigDecimal exact(int repair) {
            return price.multiply(new BigDecimal("0.0137").multiply(BigDecimal.valueOf(hours.get(repair))));
        }

        BigDecimal exact() {
            return IntStream.range(0, hours.size()).mapToObj(this::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Priced priced(String more) {
            Tariff tariff = Tariff.of(
                            currency, mode.name().toLowerCase(Locale.ROOT).replace('_', '-'), """
                            awards: [{id: one, for: repair, pay: {per: PT1H, each: {percent: 1.37, of: price}}, %s}]
                            """.formatted(more))
                    .with("{price: \"%s\"}".formatted(price.toPlainString()));
            List<Verdict> verdicts = new ArrayList<>();
            for (int i = 0; i < hours.size(); i++) {
                verdicts.add(tariff.repair(i + 1, "{late: PT%dH}".formatted(hours.get(i))));
            }
            return tariff.price(verdicts).get(0);
        }

        BigDecimal rounded(BigDecimal exact) {
            return exact.setScale(decimals, mode);
        }
    }

    @ParameterizedTest
    @CsvSource({"JPY, 0", "EUR, 2", "KWD, 3"})
    void the_sum_is_that_of_the_exact_parts_rounded_once(String currency, int decimals) {
        SEEDS.forEach(seed -> {
            Repairs repairs = Repairs.of(currency, decimals, new Random(seed));

            Priced priced = repairs.priced("several: sum");

            assertThat(priced.amount()).as("seed %d", seed).isEqualTo(repairs.rounded(repairs.exact()));
            assertThat(added(priced)).as("seed %d", seed).isEqualByComparingTo(repairs.exact());
        });
    }

    /** What the trace says of each breach. */
    private static BigDecimal added(Priced priced) {
        return priced.steps().stream()
                .filter(step -> step.did() == Did.ACCRUAL)
                .map(Step::result)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 0", "EUR, 2", "KWD, 3"})
    void what_one_more_breach_adds_comes_to_the_whole(String currency, int decimals) {
        SEEDS.forEach(seed -> {
            Repairs all = Repairs.of(currency, decimals, new Random(seed));
            BigDecimal paid = BigDecimal.ZERO.setScale(decimals);
            for (int count = 1; count <= all.hours().size(); count++) {
                Repairs some = new Repairs(
                        currency, decimals, all.mode(), all.price(), all.hours().subList(0, count));
                BigDecimal difference = some.priced("several: sum").amount().subtract(paid);
                assertThat(difference.signum()).as("seed %d", seed).isNotNegative();
                paid = paid.add(difference);
            }

            assertThat(paid).as("seed %d", seed).isEqualTo(all.rounded(all.exact()));
        });
    }

    @ParameterizedTest
    @CsvSource({"JPY, 0", "EUR, 2", "KWD, 3"})
    void the_highest_is_one_of_the_parts_rounded(String currency, int decimals) {
        SEEDS.forEach(seed -> {
            Repairs repairs = Repairs.of(currency, decimals, new Random(seed));
            BigDecimal highest = IntStream.range(0, repairs.hours().size())
                    .mapToObj(repairs::exact)
                    .reduce(BigDecimal.ZERO, BigDecimal::max);

            assertThat(repairs.priced("several: highest").amount())
                    .as("seed %d", seed)
                    .isEqualTo(repairs.rounded(highest));
        });
    }

    /** The bound is compared with the exact sum, before it is rounded. */
    @ParameterizedTest
    @CsvSource({"JPY, 0, 40000", "EUR, 2, 400.00", "KWD, 3, 40.000"})
    void small_sums_are_paid_in_full_or_not_at_all(String currency, int decimals, BigDecimal bound) {
        SEEDS.forEach(seed -> {
            Repairs repairs = Repairs.of(currency, decimals, new Random(seed));
            BigDecimal exact = repairs.exact();
            BigDecimal below = exact.compareTo(bound) < 0 ? BigDecimal.ZERO : exact;
            BigDecimal upTo = exact.compareTo(bound) <= 0 ? BigDecimal.ZERO : exact;

            assertThat(repairs.priced("total: [{dropBelow: %s}]".formatted(bound))
                            .amount())
                    .as("seed %d", seed)
                    .isEqualTo(repairs.rounded(below));
            assertThat(repairs.priced("total: [{dropTo: %s}]".formatted(bound)).amount())
                    .as("seed %d", seed)
                    .isEqualTo(repairs.rounded(upTo));
        });
    }

    /** Rounded piece by piece where the terms say so; then the coins of all pieces are the whole. */
    @ParameterizedTest
    @CsvSource({"JPY, 0", "EUR, 2", "KWD, 3"})
    void pieces_that_are_rounded_one_by_one_come_to_the_whole(String currency, int decimals) {
        SEEDS.forEach(seed -> {
            Repairs repairs = Repairs.of(currency, decimals, new Random(seed));
            BigDecimal coins = IntStream.range(0, repairs.hours().size())
                    .mapToObj(repairs::exact)
                    .map(repairs::rounded)
                    .reduce(BigDecimal.ZERO.setScale(decimals), BigDecimal::add);
            String coin = BigDecimal.ONE.movePointLeft(decimals).toPlainString();
            String mode = repairs.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');

            Priced priced = repairs.priced("then: [{round: {mode: %s, to: %s}}]".formatted(mode, coin));

            assertThat(priced.amount()).as("seed %d", seed).isEqualTo(coins);
        });
    }
}
