package io.makegood.delivery.report;

import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.event.Values;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a source tells of one event: the body of a request, or one line of many. */
public record ReportEvent(
        @NotBlank @Size(max = 100) @Schema(description = "who tells: a carrier, a warehouse", examples = "dangdang-warehouse")
        String source,

        @NotBlank @Size(max = 200) @Schema(description = "the source's own id of the event; told twice, it counts once")
        String id,

        @Size(min = 1, max = 100) @Schema(description = "reference of the order; may be absent when parcel is there")
        @Nullable String order,

        @Size(min = 1, max = 100) @Schema(description = "tracking number of the parcel it is about") @Nullable String parcel,

        @Size(min = 1, max = 100) @Schema(
                description = "what within the order it is about: an appointment, an outage, a journey, a piece",
                examples = "visit-1")
        @Nullable String subject,

        @Size(max = 60) @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*", message = "must be lower-case words joined by hyphens")
        @Schema(description = TYPE, examples = "dispatched")
        @Nullable String type,

        @Size(max = 500) @Schema(description = REASON) @Nullable String reason,

        @Schema(description = PARTY) @Nullable Party party,

        @NotNull @Schema(description = "when it happened, with the offset of the place; at most 24 hours from now")
        OffsetDateTime occurredAt,

        @Schema(type = SchemaType.STRING, description = "time zone of the place", examples = "Asia/Shanghai") @Nullable ZoneId zone,

        @Size(max = 200) @Nullable String place,

        @Size(max = 40) @Schema(description = "the list that carrierCode is of; see GET /v1/code-lists", examples = "ups")
        @Nullable String codes,

        @Size(max = 100) @Schema(description = "the carrier's own code, kept as it came") @Nullable String carrierCode,

        @Size(max = 2000) @Schema(description = "the carrier's own words, kept as they came") @Nullable String text,

        @Nullable Values values,

        @Size(min = 1, max = 200) @Schema(description = "id of an event of this source that did not happen after all")
        @Nullable String withdraws,

        @Size(min = 1, max = 200) @Schema(description = "id of an event of this source that this one replaces")
        @Nullable String corrects) {

    static final String TYPE = """
            what happened: a word of GET /v1/vocabulary; other words are kept as they are. May be left out when codes and \
            carrierCode are there: then it is what the code means, or unknown""";

    static final String REASON = """
            why: a word of GET /v1/vocabulary, a code of a cause in codes, or the words of the source, kept as they are. \
            Left out beside codes and carrierCode, it is what the code means""";

    static final String PARTY = """
            who is responsible. Left out, it is the party of the reason, if that is a word of the vocabulary, or of what \
            the carrier's code means; else nobody is named""";

    public static final String EXAMPLE = """
            {"source": "dangdang-warehouse", "id": "1993505414-dispatched", "order": "1993505414", \
            "type": "dispatched", "occurredAt": "2009-11-02T01:09:11+08:00", "zone": "Asia/Shanghai", \
            "place": "Beijing"}""";

    public static final String EXAMPLE_OF_AN_APPOINTMENT = """
            {"source": "field-engineers", "id": "visit-1-agreed", "order": "1993505414", "subject": "visit-1", \
            "type": "appointment-agreed", "occurredAt": "2025-05-29T10:15:00+01:00", "zone": "Europe/London", \
            "values": {"from": "2025-06-02T08:00:00+01:00", "until": "2025-06-02T12:00:00+01:00", \
            "engineers": 2, "adultNeeded": true}}""";

    public static final String EXAMPLE_IN_A_CARRIERS_CODES = """
            {"source": "our-fedex-account", "id": "794887075005-SE-20091103", "order": "1993505414", \
            "codes": "fedex", "carrierCode": "SE", "reason": "A43", "text": "Shipment exception", \
            "occurredAt": "2009-11-03T16:05:00+08:00", "zone": "Asia/Shanghai", "place": "Beijing"}""";

    boolean saysWhatHappened() {
        return type != null || codes != null && carrierCode != null;
    }

    FulfilmentEvent toEvent() {
        return new FulfilmentEvent(
                new EventId(source, id),
                order,
                parcel,
                subject,
                type == null ? FulfilmentEvent.UNKNOWN : type,
                reason,
                party,
                occurredAt,
                zone,
                place,
                codes,
                carrierCode,
                text,
                values == null ? Values.NONE : values,
                sameSource(withdraws),
                sameSource(corrects));
    }

    private @Nullable EventId sameSource(@Nullable String named) {
        return named == null ? null : new EventId(source, named);
    }
}
