package io.makegood.delivery.order.rest;

import io.makegood.delivery.order.NewParcel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The request to add parcels to an order. */
record AddParcels(@NotEmpty @Size(max = 100) List<@Valid @NotNull ParcelView> parcels) {

    static final String EXAMPLE = """
            {"parcels": [{"tracking": "DD-BJ-1993505414-2", "carrier": "beijing-couriers"}]}""";

    List<NewParcel> toParcels() {
        return parcels.stream().map(ParcelView::toParcel).toList();
    }
}
