package io.makegood.delivery.carrier.rest;

import static io.makegood.delivery.carrier.CarrierReport.LONGEST_NAME;

import io.makegood.delivery.carrier.CarrierFormat;
import io.makegood.delivery.carrier.Sender;
import io.makegood.kernel.refusal.Malformed;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a connection says of its sender, for a message that comes without one. */
class SenderQuery {

    @Parameter(description = "the source of the events; the adapter's name if absent", example = "dhl-express")
    @QueryParam("source")
    @Nullable String source;

    @Parameter(
            description = "the zone of times without offset, when the place of a scan is not known",
            example = "Europe/Berlin")
    @QueryParam("zone")
    @Nullable String zone;

    @Parameter(description = "the order that the message is about, if it does not say so", example = "1993505414")
    @QueryParam("order")
    @Nullable String order;

    Sender sender(CarrierFormat format) {
        return new Sender(source == null ? format.name() : source(source), zone());
    }

    @Nullable String order() {
        return order;
    }

    private @Nullable ZoneId zone() {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new Malformed("invalid-parameter", "zone is '%s', but must be a time zone".formatted(zone));
        }
    }

    private static String source(String source) {
        if (source.isBlank() || source.length() > LONGEST_NAME) {
            throw new Malformed("invalid-parameter", "source must have 1 to %d characters".formatted(LONGEST_NAME));
        }
        return source;
    }
}
