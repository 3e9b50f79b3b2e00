package io.makegood.delivery.epcis.rest;

import static io.makegood.delivery.carrier.CarrierReport.LONGEST_NAME;

import io.makegood.kernel.refusal.Malformed;
import org.jspecify.annotations.Nullable;

/** Words of the standard that several addresses share. */
final class Standard {

    static final String PATH = "/v1/epcis";
    static final String LD_JSON = "application/ld+json";
    static final String VERSION = "GS1-EPCIS-Version";
    static final String CBV_VERSION = "GS1-CBV-Version";
    static final String ERROR_BEHAVIOUR = "GS1-Capture-Error-Behaviour";
    static final String CAPTURE_LIMIT = "GS1-EPCIS-Capture-Limit";
    static final String FILE_SIZE_LIMIT = "GS1-EPCIS-Capture-File-Size-Limit";
    static final String OURS = "2.0.0";
    static final String SOURCE = "the source of the events, for whom eventIDs are unique; epcis if absent";

    private Standard() {}

    static String source(@Nullable String source) {
        if (source == null) {
            return "epcis";
        }
        if (source.isBlank() || source.length() > LONGEST_NAME) {
            throw new Malformed("invalid-parameter", "source must have 1 to %d characters".formatted(LONGEST_NAME));
        }
        return source;
    }
}
