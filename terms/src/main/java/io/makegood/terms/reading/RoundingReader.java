package io.makegood.terms.reading;

import io.makegood.terms.Rounding;
import io.makegood.terms.document.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** Reads how to round: to the currency's decimals, unless something else is said. */
record RoundingReader(CurrencyUnit currency) {

    private static final Map<String, RoundingMode> MODES = Map.of(
            "half-up", RoundingMode.HALF_UP,
            "half-even", RoundingMode.HALF_EVEN,
            "half-down", RoundingMode.HALF_DOWN,
            "up", RoundingMode.UP,
            "down", RoundingMode.DOWN);

    Rounding read(Place place) {
        BigDecimal smallest = BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces());
        if (!place.isObject()) {
            return new Rounding(place.oneOf(MODES, RoundingMode.HALF_UP), smallest);
        }
        place.knowing("mode", "to");
        BigDecimal to = place.has("to") ? place.at("to").decimal() : smallest;
        if (to.signum() <= 0 || to.remainder(smallest).signum() != 0) {
            place.at("to").find("is %s, which is no multiple of %s".formatted(to, smallest), "such as " + smallest);
            to = smallest;
        }
        return new Rounding(place.at("mode").oneOf(MODES, RoundingMode.HALF_UP), to);
    }
}
