package io.makegood.quickstart.month;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts what the product says beside what is worked out by hand. */
final class Comparison {

    private final Payers payers;
    private final List<Check> checks = new ArrayList<>();
    private final Map<Guarantee, BigDecimal> paidByNow = new EnumMap<>(Guarantee.class);

    Comparison(Payers payers) {
        this.payers = payers;
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    void same(String what, Object byHand, Object found) {
        checks.add(new Check(what, byHand, found));
    }

    private void nothing(String what, BigDecimal found) {
        same(what, BigDecimal.ZERO, found);
    }

    /** All that a period shows of one guarantee, and what was really paid by then. */
    void period(String name, Guarantee guarantee, Expected expected, Report report) {
        String of = "%s, %s: ".formatted(name, guarantee);
        same(of + "computed", expected.computed(), report.of(guarantee, "computed"));
        same(of + "goodwill", expected.goodwill(), report.of(guarantee, "goodwill"));
        same(of + "payments approved", expected.payments(), report.of(guarantee, "payments/approved"));
        same(of + "payments settled", expected.payments(), report.of(guarantee, "payments/settled"));
        same(of + "recoveries settled", expected.recoveries(), report.of(guarantee, "recoveries/settled"));
        nothing(of + "unexplained", report.unexplained(guarantee));
        accounts(of, guarantee.currency(), expected, report);
        BigDecimal net = expected.payments().subtract(expected.recoveries());
        same(of + "really paid by now", paidByNow.merge(guarantee, net, BigDecimal::add), payers.paid(guarantee));
    }

    private void accounts(String of, String currency, Expected expected, Report report) {
        same(of + "compensation-expense", expected.computed(), report.movement("compensation-expense", currency));
        same(
                of + "of closed months",
                expected.correcting(),
                report.account("compensation-expense", currency, "ofClosedMonths"));
        same(of + "goodwill-expense", expected.goodwill(), report.movement("goodwill-expense", currency));
        nothing(of + "owed-to-customers", report.account("owed-to-customers", currency, "closing"));
        nothing(of + "recoverable-from-customers", report.account("recoverable-from-customers", currency, "closing"));
    }

    void exceptions(List<Planted> statements, List<String> found) {
        List<String> planted = statements.stream()
                .flatMap(statement -> statement.expected().stream())
                .toList();
        same("differences planted in statements, and found", planted.size(), found.size());
        same("planted and not found", List.of(), minus(planted, found));
        same("found and not planted", List.of(), minus(found, planted));
    }

    private static List<String> minus(List<String> all, List<String> without) {
        return all.stream().filter(one -> !without.contains(one)).toList();
    }

    void statements(List<Planted> statements, Guarantee guarantee, Report report) {
        Stream<Paid> shown = statements.stream().flatMap(statement -> statement.shown().stream());
        BigDecimal matched = Paid.sum(shown, guarantee);
        BigDecimal open = payers.paid(guarantee).subtract(matched);
        String currency = guarantee.currency();
        same(currency + " shown by statements", matched, report.settled(currency, "matched"));
        same(currency + " missing or differing", open, report.settled(currency, "missing", "differing"));
        same(currency + " bank", matched.negate(), report.account("bank", currency, "closing"));
        same(currency + " paid-out", open.negate(), report.account("paid-out", currency, "closing"));
    }
}
