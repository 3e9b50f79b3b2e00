package io.makegood.promise.verdict.rest;

import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.history.HeardEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would be told. */
@Schema(name = "PreviewRequest")
record PreviewRequest(
        @NotNull @Size(min = 1, max = 1000) @Schema(description = "in any order, corrections and withdrawals among them; at most 1000")
        List<@NotNull @Valid SupposedEvent> events) {

    static final String EXAMPLE = """
            {"events": [{"order": "1993505414", "parcel": null, "subject": null, "source": "makegood",
             "eventId": "01939a3c-6f0e-7d2c-9d56-0f3c1a5b7e21:1993505414", "type": "disruption", "reason": "weather",
             "party": "force-majeure", "occurredAt": "2009-11-02T06:00:00+08:00", "recordedAt": "2009-11-03T01:00:00Z",
             "zone": "Asia/Shanghai", "place": null, "carrierCode": null, "text": "Snow in the north",
             "values": {"until": "2009-11-04T06:00:00+08:00"}, "withdraws": null, "corrects": null}]}""";

    List<HeardEvent> heard(Tenant tenant, Instant now) {
        List<HeardEvent> heard = new ArrayList<>();
        for (SupposedEvent event : events) {
            if (event.withdraws() != null && event.corrects() != null) {
                String pointer = "/events/%d/corrects".formatted(heard.size());
                throw Invalid.field(pointer, event.corrects(), "an event withdraws another or corrects it, not both");
            }
            heard.add(event.heard(tenant, now));
        }
        return heard;
    }
}
