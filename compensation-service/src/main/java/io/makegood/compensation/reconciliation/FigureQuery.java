package io.makegood.compensation.reconciliation;

import io.makegood.compensation.payout.Payout;
import io.makegood.kernel.tenancy.Tenant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which figure's records are asked for.
 *
 * @param added the parts that the figure is the sum of
 * @param taken the parts that are taken off it
 */
public record FigureQuery(Tenant tenant, Period period, Slice slice, List<String> added, List<String> taken) {

    public static FigureQuery of(Tenant tenant, Period period, Slice slice, FigureName figure) {
        return new FigureQuery(tenant, period, slice, figure.added(), figure.taken());
    }

    /** Of settled payouts, by where they stand towards the statements. */
    public static FigureQuery placed(Tenant tenant, Period period, Slice slice, Payout.Kind kind, Place place) {
        return new FigureQuery(tenant, period, slice, List.of(Totals.part(kind, place)), List.of());
    }

    String[] parts() {
        return Stream.concat(added.stream(), taken.stream()).toArray(String[]::new);
    }
}
