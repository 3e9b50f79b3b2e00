package io.makegood.delivery.place;

import java.time.ZoneId;

/** A place whose zone is known; the parts that say where it is may be empty. */
record Place(String country, String region, String name, ZoneId zone) {

    /** Thousands of places share their country and region. */
    Place {
        country = country.intern();
        region = region.intern();
    }
}
