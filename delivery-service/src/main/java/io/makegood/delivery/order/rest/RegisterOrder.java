package io.makegood.delivery.order.rest;

import io.makegood.delivery.order.Order;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request to make an order known. */
record RegisterOrder(
        @NotBlank @Size(max = 100) @Schema(description = "the merchant's own number", examples = "1993505414")
        String reference,

        @Size(max = 200) @Schema(examples = "ada") @Nullable String customer,

        @Size(max = 500) @Schema(examples = "Beijing, inside the North 3rd Ring") @Nullable String destination,

        @Valid @Schema(description = "the same in parts; regions that are disrupted are told by them") @Nullable AddressView address,

        @Schema(type = SchemaType.STRING, description = "time zone of the destination", examples = "Asia/Shanghai")
        @Nullable ZoneId zone,

        @Size(max = 100) @Schema(description = "those known already; more can follow") @Nullable List<@Valid @NotNull ParcelView> parcels) {

    static final String EXAMPLE = """
            {"reference": "1993505414", "customer": "ada", "destination": "Beijing, inside the North 3rd Ring", \
            "address": {"country": "CN", "region": "Beijing", "city": "Beijing", "postcode": "100029"}, "zone": "Asia/Shanghai", "parcels": [{"tracking": "DD-BJ-1993505414", "carrier": "beijing-couriers"}]}""";

    Order toOrder(Instant now) {
        Order order =
                new Order(reference, customer, destination, address == null ? null : address.toAddress(), zone, now);
        if (parcels != null) {
            order.add(parcels.stream().map(ParcelView::toParcel).toList(), now);
        }
        return order;
    }
}
