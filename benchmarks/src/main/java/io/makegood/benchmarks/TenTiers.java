package io.makegood.benchmarks;

import io.makegood.terms.Terms;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pricing.Pricing;
import io.makegood.terms.pricing.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A day more is 10 % more of the order value, from the first day on. */
final class TenTiers {

    private final Terms terms = Documents.terms("""
            currency: CNY
            zone: Asia/Shanghai
            rounding: half-up
            overpaid: recover
            facts: {orderValue: money}
            objectives:
            - {id: delivered, due: {within: PT48H}, reachedBy: [delivered]}
            awards:
            - id: late
              for: delivered
              remedies: [{kind: refund}]
              pay:
                tiers:
                - {below: PT24H, percent: 10, of: orderValue}
                - {from: PT24H, below: PT48H, percent: 20, of: orderValue}
                - {from: PT48H, below: PT72H, percent: 30, of: orderValue}
                - {from: PT72H, below: PT96H, percent: 40, of: orderValue}
                - {from: PT96H, below: PT120H, percent: 50, of: orderValue}
                - {from: PT120H, below: PT144H, percent: 60, of: orderValue}
                - {from: PT144H, below: PT168H, percent: 70, of: orderValue}
                - {from: PT168H, below: PT192H, percent: 80, of: orderValue}
                - {from: PT192H, below: PT216H, percent: 90, of: orderValue}
                - {from: PT216H, percent: 100, of: orderValue}
            """);

    BigDecimal price(int hoursLate, BigDecimal orderValue) {
        Verdict breach = new Verdict(
                2,
                "delivered",
                "",
                0,
                Verdict.State.BREACHED,
                Map.of("late", Duration.ofHours(hoursLate)),
                null,
                Claim.State.NOT_NEEDED);
        return Pricing.price(terms, Map.of("orderValue", orderValue), List.of(breach))
                .get(0)
                .amount();
    }
}
