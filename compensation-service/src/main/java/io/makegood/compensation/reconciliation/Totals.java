package io.makegood.compensation.reconciliation;

import io.makegood.compensation.Word;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.reconciliation.Report.Figure;
import io.makegood.compensation.reconciliation.Report.GuaranteeFigures;
import io.makegood.compensation.reconciliation.Report.PayoutFigures;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** All that was recorded of one slice in a period, by the part of a figure that it adds to. */
public record Totals(Slice slice, Map<String, Figure> parts) {

    /** What payouts of one kind add to, by their step or place. */
    static String part(Payout.Kind kind, Word word) {
        return kind.word() + " " + word.word();
    }

    /** Nothing at all sums to zero. */
    Figure of(String part) {
        return parts.getOrDefault(part, new Figure(0, Money.zero(slice.currency())));
    }

    /** Settled payouts by where they stand towards the statements. */
    Map<Place, Figure> placed(Payout.Kind kind) {
        Map<Place, Figure> placed = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            Optional.ofNullable(parts.get(part(kind, place))).ifPresent(figure -> placed.put(place, figure));
        }
        return placed;
    }

    public GuaranteeFigures figures() {
        return new GuaranteeFigures(
                slice.of(Dimension.GUARANTEE).orElse("all"),
                of("computed"),
                of("goodwill"),
                of("held"),
                of("rejected"),
                of("withdrawn"),
                payouts("payment"),
                payouts("recovery"));
    }

    private PayoutFigures payouts(String kind) {
        return new PayoutFigures(
                of(kind + " approved"),
                of(kind + " instructed"),
                of(kind + " retried"),
                of(kind + " settled"),
                of(kind + " failed"));
    }
}
