package io.makegood.terms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.makegood.terms.document.Finding;
import io.makegood.terms.document.Findings;
import io.makegood.terms.document.Place;
import java.util.List;

/** Calendars that tests speak of, written as their authors would, but with single quotes. */
final class Calendars {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    static final BusinessCalendar ENGLAND = calendar("{'holidays': {'country': 'GB', 'region': 'eng'}}");
    static final BusinessCalendar ENGLISH_OFFICE =
            calendar("{'holidays': {'country': 'GB', 'region': 'eng'}, 'hours': {'mon-fri': ['09:00-17:00']}}");
    static final BusinessCalendar LUNCH_BREAK = calendar("{'hours': {'mon-fri': ['13:00-17:00', '09:00-12:00']}}");
    static final BusinessCalendar SATURDAYS_TOO =
            calendar("{'hours': {'mon-fri': ['09:00-17:00'], 'sat': ['10:00-14:00']}}");
    static final BusinessCalendar ALWAYS = calendar("{'workingDays': ['mon-sun']}");
    static final BusinessCalendar ALWAYS_BY_HOURS = calendar("{'hours': {'mon-sun': ['00:00-24:00']}}");

    private Calendars() {}

    static BusinessCalendar calendar(String json) {
        Findings findings = new Findings();
        BusinessCalendar calendar = read(json, findings);
        assertThat(findings.all()).isEmpty();
        return calendar;
    }

    static List<Finding> findings(String json) {
        Findings findings = new Findings();
        read(json, findings);
        return findings.all();
    }

    /** As they are suggested to whoever names an unknown one. */
    static List<String> knownCountries() {
        String suggestion =
                findings("{'holidays': {'country': 'nowhere'}}").get(0).suggestion();
        return List.of(suggestion.replace("known: ", "").split(", "));
    }

    private static BusinessCalendar read(String json, Findings findings) {
        try {
            return BusinessCalendar.read(new Place(JSON.readTree(json), "/calendar", findings));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }
}
