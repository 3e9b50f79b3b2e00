package io.makegood.delivery.order.rest;

import io.makegood.delivery.order.Order;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as callers see it. */
@Schema(name = "Order")
record OrderView(
        @Schema(examples = "1993505414") String reference,
        @Nullable String customer,
        @Nullable String destination,

        @Nullable AddressView address,

        @Schema(type = SchemaType.STRING, examples = "Asia/Shanghai") @Nullable ZoneId zone,

        List<ParcelView> parcels,
        Instant createdAt) {

    static OrderView of(Order order) {
        return new OrderView(
                order.reference(),
                order.customer(),
                order.destination(),
                AddressView.of(order.address()),
                order.zone(),
                order.parcels().stream().map(ParcelView::of).toList(),
                order.registeredAt());
    }
}
