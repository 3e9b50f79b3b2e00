package io.makegood.delivery.tracking.telling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that a customer may see of an order, in one language. */
@Schema(description = "An order as its customer may see it, in words")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tracking(
        @Schema(examples = "1993505414") String order,
        @Schema(examples = "en") String language,
        Said state,

        @Schema(description = "how far the parcels are, from 0 to 4; absent when it is not about parcels") @Nullable Integer step,

        List<PromiseTold> promises,
        List<ParcelTold> parcels,
        @Schema(description = "what happened, newest first") List<EventTold> events) {

    /** A word for programs, and what it is in words. */
    @Schema(name = "Said")
    public record Said(
            @Schema(examples = "late") String word,
            @Schema(examples = "Late") String text) {}

    /** A moment, and how it is said where it happens. */
    @Schema(name = "Moment")
    public record Moment(
            OffsetDateTime at,

            @Schema(examples = "Tuesday 3 November, 12:00") String text,

            @Schema(examples = "GMT+8") String zone) {}

    /** A guarantee that was given, its dates, and what the customer gets for it. */
    @Schema(name = "PromiseTold")
    public record PromiseTold(
            @Schema(examples = "Delivered by noon of the next day")
            String guarantee,

            Moment madeAt,
            List<DateTold> dates,
            CompensationTold compensation) {}

    /** A date that was promised, or offered later, and what became of it. */
    @Schema(name = "DateTold")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DateTold(
            @Schema(examples = "Promised by Monday 2 November, 12:00")
            String text,

            @Nullable Moment dueAt,

            @Schema(description = "0 for the promise itself, 1 for the first later date")
            int rePromise,

            @Nullable Moment offeredAt,
            @Nullable @Schema(examples = "courier") String offeredBy,
            Said state,

            @Nullable @Schema(description = "why it is late", examples = "Reason: the weather.")
            String reason,

            @Nullable @Schema(examples = "The delivery company is responsible.")
            String responsible) {}

    /** What the customer gets; without items, the text says why nothing. */
    @Schema(name = "CompensationTold")
    public record CompensationTold(String text, List<ItemTold> items) {}

    /** One thing that the customer gets. */
    @Schema(name = "ItemTold")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemTold(
            @Schema(examples = "Refund of CN¥6.84") String text,
            Said state,
            @Nullable Moment at) {}

    /** A parcel under the number that the carrier knows it by. */
    @Schema(name = "ParcelTold")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ParcelTold(String tracking, @Nullable String carrier) {}

    /** Something that happened. */
    @Schema(name = "EventTold")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EventTold(
            @Schema(examples = "Delayed") String text,
            @Nullable @Schema(examples = "the weather") String reason,

            @Nullable @Schema(description = "as who told it put it")
            String carrierSays,

            @Nullable String place,
            @Nullable String parcel,
            Moment at) {}
}
