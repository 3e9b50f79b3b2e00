package io.makegood.delivery.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.delivery.carrier.CarrierTime;
import io.makegood.delivery.carrier.CarrierTime.Exact;
import io.makegood.delivery.carrier.CarrierTime.OfPlace;
import io.makegood.delivery.carrier.WrittenTimes;
import io.makegood.delivery.event.Provenance;
import io.makegood.delivery.event.Told;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.UnreadableJson;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an event of the fields of a line, and fills in what a file says once for all of its lines. */
@Singleton
public class LineFields {

    private static final String TIME = "occurredAt";
    private static final String ZONE = "zone";
    private static final String SOURCE = "source";

    /** What holds for lines that do not say it themselves. */
    public record Defaults(
            @Nullable String source, @Nullable ZoneId zone) {}

    private final ObjectMapper json;
    private final ReportReader reports;

    LineFields(ObjectMapper json, ReportReader reports) {
        this.json = json;
        this.reports = reports;
    }

    Told told(ObjectNode fields, Defaults defaults, Instant now) {
        if (defaults.source() != null && !fields.hasNonNull(SOURCE)) {
            fields.put(SOURCE, defaults.source());
        }
        String timeFrom = resolveTime(fields, defaults.zone());
        return new Told(reports.read(report(fields), now), new Provenance(null, timeFrom, null, null));
    }

    private ReportEvent report(ObjectNode fields) {
        try {
            return json.treeToValue(fields, ReportEvent.class);
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.refusal(unreadable);
        }
    }

    /** Answers how the zone was found, if the time was without an offset. What is no time at all is left as it is. */
    private static @Nullable String resolveTime(ObjectNode fields, @Nullable ZoneId ofFile) {
        if (!fields.path(TIME).isTextual() || isMoment(fields.path(TIME).asText())) {
            return null;
        }
        CarrierTime time = written(fields.path(TIME).asText()).orElse(null);
        if (time instanceof Exact exact) {
            fields.put(TIME, exact.at().toString());
        }
        return time instanceof OfPlace local ? resolveLocal(fields, local.at(), ofFile) : null;
    }

    /** Of most times one look is enough. */
    private static boolean isMoment(String text) {
        int offset = text.length() - "+08:00".length();
        return offset > "2026-03-01T12:00".length()
                && text.charAt("2026-03-01".length()) == 'T'
                && (text.endsWith("Z") || text.charAt(offset) == '+' || text.charAt(offset) == '-');
    }

    private static String resolveLocal(ObjectNode fields, LocalDateTime local, @Nullable ZoneId ofFile) {
        ZoneId ofLine = zone(fields.path(ZONE).asText()).orElse(null);
        ZoneId zone = ofLine == null ? ofFile : ofLine;
        if (zone == null) {
            throw Invalid.field(
                    "/" + TIME,
                    fields.path(TIME).asText(),
                    "must have an offset, such as 2026-03-01T12:00:00+08:00, unless its line or its file names a zone");
        }
        fields.put(TIME, local.atZone(zone).toOffsetDateTime().toString());
        fields.put(ZONE, zone.getId());
        return (ofLine == null ? "file: " : "line: ") + zone;
    }

    private static Optional<CarrierTime> written(String text) {
        try {
            return Optional.of(WrittenTimes.withOrWithoutOffset(text.strip().replace(' ', 'T')));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
