package io.makegood.compensation.reconciliation.rest;

import io.makegood.compensation.reconciliation.Period;
import io.makegood.compensation.reconciliation.Place;
import io.makegood.compensation.reconciliation.Report.Figure;
import io.makegood.compensation.reconciliation.Report.SettledFigures;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/** The settled payouts of one kind and currency, and what statements show of them. */
@Schema(name = "SettledFigures")
record SettledView(
        @Schema(enumeration = {"payment", "recovery"}) String kind,
        String currency,
        Figure settled,

        @Schema(description = "one for each place; together they are what was settled")
        List<PlaceView> places) {

    @Schema(name = "PlaceFigure")
    record PlaceView(
            @Schema(
                    enumeration = {"matched", "written-off", "in-wallet", "missing", "differing", "set-aside", "awaited"
                    })
            String place,

            long count,
            Money amount,

            @Schema(description = "where to read the payouts behind it")
            String rows) {}

    static SettledView of(SettledFigures figures, Period period) {
        return new SettledView(
                figures.kind().word(),
                figures.currency().getCode(),
                figures.settled(),
                Arrays.stream(Place.values())
                        .map(place -> place(figures, place, period))
                        .toList());
    }

    private static PlaceView place(SettledFigures figures, Place place, Period period) {
        Figure figure = figures.of(place);
        String rows = UriBuilder.fromPath("/v1/reconciliation/settled")
                .queryParam("from", period.from())
                .queryParam("until", period.until())
                .queryParam("place", place.word())
                .queryParam("kind", figures.kind().word())
                .queryParam("currency", figures.currency().getCode())
                .build()
                .toString();
        return new PlaceView(place.word(), figure.count(), figure.amount(), rows);
    }
}
