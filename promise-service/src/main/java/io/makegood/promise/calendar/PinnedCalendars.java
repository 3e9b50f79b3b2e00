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
        Map<String, BusinessCalendar> calendars = new HashMap<>();
        json.fields()
                .forEachRemaining(field -> calendars.put(
                        field.getKey(), BusinessCalendar.read(new Place(field.getValue(), "", new Findings()))));
        return calendars;
    }
}
