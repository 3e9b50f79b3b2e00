package io.makegood.delivery.parcel.rest;

import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.order.RegisteredParcel;
import io.makegood.delivery.parcel.ParcelState;
import io.makegood.delivery.parcel.Recipient;
import io.makegood.delivery.parcel.Stage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the parcels of an order are. */
@Schema(name = "ParcelStates")
record ParcelStatesView(String order, List<ParcelStateView> parcels) {

    /** Where a parcel is, and what is the matter with it. */
    @Schema(name = "ParcelState")
    record ParcelStateView(
            @Schema(examples = "DD-BJ-1993505414") String tracking,

            @Schema(examples = "beijing-couriers") @Nullable String carrier,

            @Schema(description = "parcels that took its place; while there are any, the order does not wait for it")
            List<String> replacedBy,

            @Schema(description = "null while nothing is known of it") @Nullable Stage stage,

            @Schema(description = "when it reached the stage") @Nullable OffsetDateTime since,

            @Schema(description = "the last that somebody saw of it") @Nullable FactView lastScan,

            @Schema(description = "who has it; null while nobody is known to") @Nullable Recipient recipient,

            @Schema(description = "when it was first delivered, also if it came back later") @Nullable OffsetDateTime deliveredAt,

            @Schema(description = "what stands in its way, or went wrong") @Nullable FactView trouble) {}

    /** What happened, in short; the timeline has all of it. */
    @Schema(name = "ParcelFact")
    record FactView(
            String source,
            String id,
            @Schema(examples = "out-for-delivery") String type,
            @Nullable String reason,
            @Nullable Party party,
            OffsetDateTime occurredAt,
            @Nullable String place) {

        static @Nullable FactView of(@Nullable FulfilmentEvent fact) {
            return fact == null
                    ? null
                    : new FactView(
                            fact.id().source(),
                            fact.id().id(),
                            fact.type(),
                            fact.reason(),
                            fact.party(),
                            fact.occurredAt(),
                            fact.place());
        }
    }

    static ParcelStatesView of(String order, Map<RegisteredParcel, ParcelState> states) {
        return new ParcelStatesView(
                order,
                states.entrySet().stream()
                        .map(entry -> of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static ParcelStateView of(RegisteredParcel parcel, ParcelState state) {
        return new ParcelStateView(
                parcel.tracking(),
                parcel.carrier(),
                parcel.replacedBy(),
                state.stage(),
                at(state.reachedBy()),
                FactView.of(state.lastScan()),
                state.recipient(),
                at(state.delivery()),
                FactView.of(state.trouble()));
    }

    private static @Nullable OffsetDateTime at(@Nullable FulfilmentEvent fact) {
        return fact == null ? null : fact.occurredAt();
    }
}
