package io.makegood.promise.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.document.Findings;
import io.makegood.terms.document.Place;
import java.util.HashMap;
import java.util.Map;

/** The calendars that terms name, as they stood when the terms were published. */
public final class PinnedCalendars {

    private PinnedCalendars() {}

    /** @param json bodies of calendars, by code */
    public static Map<String, BusinessCalendar> read(JsonNode json) {
        Map<String, JsonNode> bodies = new HashMap<>();
        json.fields().forEachRemaining(field -> bodies.put(field.getKey(), field.getValue()));
        return of(bodies);
    }

    /** @param bodies of calendars that were found right when they were written, by code */
    public static Map<String, BusinessCalendar> of(Map<String, JsonNode> bodies) {
        Map<String, BusinessCalendar> calendars = new HashMap<>();
        bodies.forEach((code, body) -> calendars.put(code, BusinessCalendar.read(new Place(body, "", new Findings()))));
        return calendars;
    }
}
