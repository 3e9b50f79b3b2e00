package io.makegood.delivery.order.rest;

import io.makegood.delivery.order.Address;
import io.makegood.delivery.place.Countries;
import io.makegood.kernel.refusal.Invalid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an order goes, as it is told and shown. */
@Schema(name = "Address")
record AddressView(
        @Size(max = 100) @Schema(description = "told as ISO 3166 code or name, shown as code of two letters", examples = "CN")
        @Nullable String country,

        @Size(max = 100) @Schema(description = "state or province", examples = "Beijing") @Nullable String region,

        @Size(max = 100) @Schema(examples = "Beijing") @Nullable String city,

        @Size(max = 20) @Schema(examples = "100029") @Nullable String postcode) {

    static @Nullable AddressView of(@Nullable Address address) {
        return address == null
                ? null
                : new AddressView(address.country(), address.region(), address.city(), address.postcode());
    }

    Address toAddress() {
        return new Address(code(), region, city, postcode);
    }

    private @Nullable String code() {
        return country == null
                ? null
                : Countries.code(country)
                        .orElseThrow(() ->
                                Invalid.field("/address/country", country, "must be a country, such as CN or China"));
    }
}
