package io.makegood.benchmarks;

import io.makegood.terms.Terms;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Pricing;
import io.makegood.terms.pricing.Verdict;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** Two passengers of a flight that was cancelled ten days ahead and re-routed too late: 2 x 400 euros. */
final class Flight {

    private final Terms terms = Documents.template("eu-261");
    private final Map<String, Object> facts = Map.of(
            "km",
            new BigDecimal("2000"),
            "intraEu",
            false,
            "passengers",
            new BigDecimal("2"),
            "departs",
            ZonedDateTime.parse("2026-06-11T10:00:00+02:00"),
            "arrives",
            ZonedDateTime.parse("2026-06-11T13:00:00+02:00"));
    private final List<Verdict> verdicts = List.of(new Verdict(
            1,
            "operation",
            "",
            0,
            Verdict.State.BREACHED,
            Map.of(
                    "cancelledAt",
                    ZonedDateTime.parse("2026-06-01T10:00:00+02:00"),
                    "newDeparts",
                    ZonedDateTime.parse("2026-06-11T09:00:00+02:00"),
                    "newArrives",
                    ZonedDateTime.parse("2026-06-11T17:00:00+02:00")),
            null,
            Claim.State.IN_TIME));

    List<Priced> price() {
        return Pricing.price(terms, facts, verdicts);
    }
}
