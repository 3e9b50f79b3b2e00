package io.makegood.quickstart.month;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The lines of a statement, in which some differ on purpose, and what is to be found of it. */
final class Planted {

    /** What can be wrong with a line. */
    enum Kind {
        MISSING("missing"),
        AMOUNT("amount-differs"),
        DUPLICATE("duplicate"),
        RETURNED("returned"),
        UNKNOWN("unknown"),
        CURRENCY("currency-differs");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /**
     * @param amount what went out is negative
     * @param payout empty where the line names none
     */
    record Line(String payout, String reference, String currency, BigDecimal amount, boolean returned, String text) {

        static Line of(Paid paid) {
            return new Line(
                    paid.payout(),
                    paid.reference(),
                    paid.currency(),
                    paid.amount().negate(),
                    false,
                    "refund");
        }

        Line moving(BigDecimal other) {
            return new Line(payout, reference, currency, other, returned, text);
        }

        Line in(String other) {
            return new Line(payout, reference, other, new BigDecimal("-10.00"), returned, text);
        }

        Line back() {
            return new Line(payout, reference, currency, amount.negate(), true, "came back");
        }

        Line ofNobody(String name) {
            return new Line("", name, currency, amount, returned, name);
        }
    }

    private static final int ONE_IN = 100;

    private final List<Kind> kinds;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final List<Paid> shown = new ArrayList<>();

    private Planted(List<Kind> kinds) {
        this.kinds = kinds;
    }

    /** One in a hundred differs, each in the next of these ways; of few payments more, so that each way is there. */
    static Planted in(List<Paid> paid, List<Kind> kinds) {
        Planted planted = new Planted(kinds);
        int every = Math.max(1, Math.min(ONE_IN, paid.size() / kinds.size()));
        for (int index = 0; index < paid.size(); index++) {
            if (index % every == every - 1) {
                planted.differing(paid.get(index));
            } else {
                planted.show(paid.get(index), Line.of(paid.get(index)));
            }
        }
        return planted;
    }

    private void differing(Paid paid) {
        Kind kind = kinds.get(expected.size() % kinds.size());
        Line line = Line.of(paid);
        String nobody = "nobody-" + paid.currency() + expected.size();
        expected.add(kind.word + " " + (kind == Kind.UNKNOWN ? nobody : paid.payout()));
        switch (kind) {
            case MISSING -> {}
            case AMOUNT ->
                lines.add(line.moving(line.amount().subtract(line.amount().ulp())));
            case CURRENCY -> lines.add(line.in("USD"));
            case DUPLICATE -> show(paid, line, line);
            case RETURNED -> show(paid, line, line.back());
            case UNKNOWN -> show(paid, line, line.ofNobody(nobody));
        }
    }

    private void show(Paid paid, Line... by) {
        shown.add(paid);
        lines.addAll(List.of(by));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** As kind and payout; or kind and text, where there is no payout. */
    List<String> expected() {
        return List.copyOf(expected);
    }

    /** What the statement accounts for. */
    List<Paid> shown() {
        return List.copyOf(shown);
    }
}
