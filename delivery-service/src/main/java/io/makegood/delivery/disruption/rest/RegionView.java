package io.makegood.delivery.disruption.rest;

import io.makegood.delivery.disruption.Region;
import io.makegood.delivery.place.Countries;
import io.makegood.delivery.place.Name;
import io.makegood.kernel.refusal.Invalid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A region as it is told and shown. */
@Schema(
        name = "Region",
        description =
                "Orders for which all that is given fits; of one list, any entry. Names are compared with those of "
                        + "the order's address, without case, accents and punctuation.")
record RegionView(
        @Size(max = 250) @Schema(description = "told as ISO 3166 codes or names, shown as codes of two letters", examples = "CN")
        @Nullable List<@NotBlank @Size(max = 100) String> countries,

        @Size(max = 1000) @Schema(description = "states or provinces", examples = "Heilongjiang") @Nullable List<@NotBlank @Size(max = 100) String> regions,

        @Size(max = 1000) @Nullable List<@NotBlank @Size(max = 100) String> cities,

        @Size(max = 1000) @Schema(description = "their beginnings", examples = "15") @Nullable List<@NotBlank @Size(max = 20) String> postcodes,

        @Size(max = 100) @Schema(description = "of any parcel, by the name it was registered with; without case")
        @Nullable List<@NotBlank @Size(max = 100) String> carriers,

        @Size(max = 1000) @Schema(
                description =
                        "places of scans, as events name them: of any parcel scanned there while it lasts, or last "
                                + "seen there when it began",
                examples = "Harbin Sorting Centre")
        @Nullable List<@NotBlank @Size(max = 200) String> hubs) {

    static RegionView of(Region region) {
        return new RegionView(
                region.countries(),
                region.regions(),
                region.cities(),
                region.postcodes(),
                region.carriers(),
                region.hubs());
    }

    Region toRegion() {
        Region region = new Region(
                codes(),
                named("regions", regions),
                named("cities", cities),
                named("postcodes", postcodes),
                orNone(carriers),
                named("hubs", hubs));
        if (region.fitsAll()) {
            throw Invalid.field("/region", "{}", "must name countries, regions, cities, postcodes, carriers or hubs");
        }
        return region;
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (String country : orNone(countries)) {
            String pointer = "/region/countries/" + codes.size();
            codes.add(Countries.code(country)
                    .orElseThrow(() -> Invalid.field(pointer, country, "must be a country, such as CN or China")));
        }
        return codes;
    }

    /** A name without a letter or digit is like any other, and would fit everything. */
    private static List<String> named(String field, @Nullable List<String> names) {
        List<String> checked = orNone(names);
        for (int i = 0; i < checked.size(); i++) {
            if (Name.key(checked.get(i)).isEmpty()) {
                throw Invalid.field(
                        "/region/%s/%d".formatted(field, i), checked.get(i), "must have a letter or a digit");
            }
        }
        return checked;
    }

    private static List<String> orNone(@Nullable List<String> names) {
        return Objects.requireNonNullElse(names, List.of());
    }
}
