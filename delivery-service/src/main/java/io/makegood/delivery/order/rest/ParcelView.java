package io.makegood.delivery.order.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.delivery.order.NewParcel;
import io.makegood.delivery.order.Parcel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A parcel as it is told and shown. */
@Schema(name = "Parcel")
record ParcelView(
        @NotBlank @Size(max = 100) @Schema(description = "the carrier's number for it", examples = "DD-BJ-1993505414")
        String tracking,

        @Size(max = 100) @Schema(examples = "beijing-couriers") @Nullable String carrier,

        @Size(max = 100) @Schema(
                description = "parcels of the order whose place it takes, when shipments are merged or split",
                examples = "[\"DD-BJ-1993505414\"]")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Nullable List<@NotBlank @Size(max = 100) String> replaces) {

    static ParcelView of(Parcel parcel) {
        return new ParcelView(parcel.tracking(), parcel.carrier(), parcel.replaces());
    }

    NewParcel toParcel() {
        return new NewParcel(tracking, carrier, replaces == null ? List.of() : replaces);
    }
}
