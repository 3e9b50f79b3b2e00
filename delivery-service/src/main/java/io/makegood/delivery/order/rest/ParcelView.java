package io.makegood.delivery.order.rest;

import io.makegood.delivery.order.NewParcel;
import io.makegood.delivery.order.Parcel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A parcel as it is told and shown. */
@Schema(name = "Parcel")
record ParcelView(
        @NotBlank @Size(max = 100) @Schema(description = "the carrier's number for it", examples = "DD-BJ-1993505414")
        String tracking,

        @Size(max = 100) @Schema(examples = "beijing-couriers") @Nullable String carrier) {

    static ParcelView of(Parcel parcel) {
        return new ParcelView(parcel.tracking(), parcel.carrier());
    }

    NewParcel toParcel() {
        return new NewParcel(tracking, carrier);
    }
}
