package io.makegood.delivery.disruption.rest;

import io.makegood.delivery.disruption.TouchedOrders.Share;
import io.makegood.delivery.event.FulfilmentRecorded;
import io.makegood.kernel.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a disruption would do. Nothing of it is kept. */
@Schema(name = "DisruptionPreview")
record DisruptionPreview(
        @Schema(description = "all orders that would be touched")
        long orders,

        @Schema(description = "by country and region, the most first; the first 200")
        List<PlaceShare> byPlace,

        @Schema(description = "by carrier, the most first; an order with several counts for each")
        List<CarrierShare> byCarrier,

        @Schema(description = "of this page") List<String> references,

        @Schema(description = "what would be recorded for them, in the shape in which it would be told")
        List<FulfilmentRecorded> events,

        boolean hasMore,

        @Schema(description = "send it as 'cursor' to read on; totals stay those of all orders") @Nullable String nextCursor) {

    @Schema(name = "DisruptionPlaceShare")
    record PlaceShare(@Nullable String country, @Nullable String region, long orders) {}

    @Schema(name = "DisruptionCarrierShare")
    record CarrierShare(
            @Schema(description = "null: without parcels, or with a parcel of no carrier named") @Nullable String carrier,

            long orders) {}

    static DisruptionPreview of(
            long orders, List<Share> byPlace, List<Share> byCarrier, Page<FulfilmentRecorded> events) {
        return new DisruptionPreview(
                orders,
                byPlace.stream()
                        .map(share -> new PlaceShare(share.country(), share.region(), share.orders()))
                        .toList(),
                byCarrier.stream()
                        .map(share -> new CarrierShare(share.carrier(), share.orders()))
                        .toList(),
                events.data().stream().map(FulfilmentRecorded::order).toList(),
                events.data(),
                events.hasMore(),
                events.nextCursor());
    }
}
