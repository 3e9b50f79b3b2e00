package io.makegood.promise.calendar.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.calendar.CalendarVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a calendar. */
@Schema(name = "Calendar")
record CalendarView(
        @Schema(examples = "office-hours") String code,
        int version,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class)
        JsonNode calendar,

        Instant writtenAt) {

    static CalendarView of(CalendarVersion version) {
        return new CalendarView(version.code(), version.version(), version.body(), version.writtenAt());
    }
}
