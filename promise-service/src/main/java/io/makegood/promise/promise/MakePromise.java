package io.makegood.promise.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish for a promise as a caller sends it; {@link Offer} finds out what of it can be promised. */
public record MakePromise(
        @Schema(examples = "next-morning", required = true) @Nullable String guarantee,

        @Schema(examples = "1", description = "absent: the newest version in force at madeAt") @Nullable Integer version,

        @Schema(examples = "1993505414", required = true) @Nullable String order,

        @Schema(examples = "zhang-lan", required = true) @Nullable String customer,

        @Schema(examples = "2009-11-01T18:52:01+08:00", description = "absent: now") @Nullable OffsetDateTime madeAt,

        @Schema(implementation = String.class, examples = "Asia/Shanghai", description = "absent: that of the terms")
        @Nullable ZoneId zone,

        @Schema(description = "only where the terms leave the due time to whoever makes the promise") @Nullable OffsetDateTime dueAt,

        @Schema(description = "what the terms ask for, by name") @Nullable Map<String, JsonNode> facts,

        @Schema(description = "yours to find it again") @Nullable String reference) {

    public static final String EXAMPLE = """
            {"guarantee": "next-morning", "order": "1993505414", "customer": "zhang-lan", \
            "madeAt": "2009-11-01T18:52:01+08:00", "facts": {"orderValue": {"amount": "118.40", "currency": "CNY"}, \
            "shippingFee": {"amount": "5.00", "currency": "CNY"}}}""";
}
