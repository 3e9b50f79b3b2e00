package io.makegood.delivery.carrier.dhl;

import static io.makegood.delivery.carrier.CarrierReport.LONGEST_NAME;
import static io.makegood.delivery.carrier.CarrierReport.LONGEST_PLACE;

import io.makegood.delivery.carrier.MessagePart;
import io.makegood.delivery.place.Countries;
import io.makegood.delivery.place.Location;
import org.jspecify.annotations.Nullable;

/** Reads a locality such as {@code SAO PAULO - BRAZIL}, {@code Oderweg 2, AMSTERDAM} or {@code Deutschland}. */
final class DhlPlace {

    private static final String BEFORE_COUNTRY = " - ";

    private DhlPlace() {}

    static Location of(MessagePart address) {
        String locality =
                address.at("addressLocality").textIfPresent(LONGEST_PLACE).orElse("");
        String postcode = address.at("postalCode").textIfPresent(LONGEST_NAME).orElse(null);
        String told = Countries.code(
                        address.at("countryCode").textIfPresent(LONGEST_NAME).orElse(null))
                .orElse(null);
        int dash = locality.lastIndexOf(BEFORE_COUNTRY);
        String last = dash < 0 ? locality : locality.substring(dash + BEFORE_COUNTRY.length());
        String named = Countries.named(last).orElse(null);
        String country = told != null ? told : named;
        if (dash >= 0) {
            return location(country, locality.substring(0, dash), postcode);
        }
        return location(country, named == null ? locality : "", postcode);
    }

    private static Location location(@Nullable String country, String city, @Nullable String postcode) {
        String street = city.substring(city.lastIndexOf(',') + 1).strip();
        return new Location(country, null, street.isEmpty() ? null : street, postcode, null);
    }
}
