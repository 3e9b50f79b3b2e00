package io.makegood.terms.reading;

import io.makegood.terms.document.Place;
import io.makegood.terms.objective.Span;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads periods: of the calendar, each year from a day on, seasons, or of any length. */
final class Spans {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final Map<String, Span> CALENDAR = Map.of(
            "day", Span.Calendar.DAY,
            "month", Span.Calendar.MONTH,
            "quarter", Span.Calendar.QUARTER,
            "year", Span.Calendar.YEAR);

    private Spans() {}

    /** One that is the same for everybody. */
    static Span fixed(Place place) {
        return place.isObject() ? yearly(place) : place.oneOf(CALENDAR, Span.Calendar.YEAR);
    }

    /** That, or so many days or months. */
    static Span any(Place place) {
        Span calendar = CALENDAR.get(place.json().asText());
        if (place.isObject() || calendar != null) {
            return fixed(place);
        }
        return new Span.Rolling(place.value(
                Durations::period,
                Period.ofMonths(1),
                "day, month, quarter, year, {from: 04-01} or so long",
                "such as month or P365D"));
    }

    /** With both ends. */
    static Span season(Place place) {
        place.knowing("from", "to");
        return new Span.Yearly(monthDay(place.at("from")), monthDay(place.at("to")));
    }

    private static Span yearly(Place place) {
        place.knowing("from", "to");
        @Nullable MonthDay to = place.has("to") ? monthDay(place.at("to")) : null;
        return new Span.Yearly(monthDay(place.at("from")), to);
    }

    static MonthDay monthDay(Place place) {
        return place.value(
                text -> MonthDay.parse(text, MONTH_DAY), MonthDay.of(1, 1), "a day such as 06-18", "such as \"06-18\"");
    }
}
