package io.makegood.terms.calendar;

import static io.makegood.terms.calendar.Calendars.calendar;
import static io.makegood.terms.calendar.Calendars.findings;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.document.Finding;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'holiday': []} | holiday is not a known field
        [] | is [], but must be an object
        {'holidays': {'country': 'UK'}} | \
        holidays/country is "UK", but must be a country whose holidays are known
        {'holidays': {'country': 'CN'}} | \
        holidays/country is "CN", but must be a country whose holidays are known
        {'holidays': {'country': 'NYSE'}} | \
        holidays/country is "NYSE", but must be a country whose holidays are known
        {'holidays': [{'country': 'FR'}, {}]} | \
        holidays/1/country is missing, but must be a country whose holidays are known
        {'holidays': 'GB'} | holidays is "GB", but must be an object
        {'holidays': {'country': 'GB', 'region': 'xx'}} | \
        holidays/region is "xx", but must be a region of GB
        {'holidays': {'country': 'DE', 'region': 'by/xx'}} | \
        holidays/region is "by/xx", but must be a region of DE
        {'holidays': {'country': 'DE', 'region': 'by/'}} | \
        holidays/region is "by/", but must be a region of DE
        {'holidays': {'country': 'PL', 'region': 'xx'}} | \
        holidays/region is "xx", but must be a region of PL
        {'holidays': {'country': 'FR', 'state': 'xx'}} | holidays/state is not a known field
        {'workingDays': ['mo']} | workingDays/0 is "mo", but must be a day of the week or a range of them
        {'workingDays': ['Mon']} | workingDays/0 is "Mon", but must be a day of the week or a range of them
        {'workingDays': ['mon-']} | \
        workingDays/0 is "mon-", but must be a day of the week or a range of them
        {'workingDays': ['mon-wed-fri']} | \
        workingDays/0 is "mon-wed-fri", but must be a day of the week or a range of them
        {'workingDays': [1]} | workingDays/0 is 1, but must be a day of the week or a range of them
        {'workingDays': 'mon'} | workingDays is "mon", but must be a list
        {'workingDays': []} | is never open
        {'hours': {}} | is never open
        {'hours': ['09:00-17:00']} | hours is ["09:00-17:00"], but must be an object
        {'hours': {'monday': ['09:00-17:00']}} | hours/monday is for no day of the week
        {'hours': {'mon': '09:00-17:00'}} | hours/mon is "09:00-17:00", but must be a list
        {'hours': {'mon': []}} | hours/mon names no hours
        {'hours': {'mon': ['9:00-17:00']}} | hours/mon/0 is "9:00-17:00", but must be open hours of a day
        {'hours': {'mon': ['09:00-17:60']}} | hours/mon/0 is "09:00-17:60", but must be open hours of a day
        {'hours': {'mon': ['09:00-24:01']}} | hours/mon/0 is "09:00-24:01", but must be open hours of a day
        {'hours': {'mon': ['25:00-17:00']}} | hours/mon/0 is "25:00-17:00", but must be open hours of a day
        {'hours': {'mon': ['22:00-06:00']}} | \
        hours/mon/0 is "22:00-06:00", which ends no later than it begins
        {'hours': {'mon': ['09:00-09:00']}} | \
        hours/mon/0 is "09:00-09:00", which ends no later than it begins
        {'hours': {'mon': ['24:00-24:00']}} | \
        hours/mon/0 is "24:00-24:00", which ends no later than it begins
        {'hours': {'mon': ['09:00-12:00', '11:59-17:00']}} | \
        hours/mon/1 is "11:59-17:00", which overlaps other hours on mon
        {'hours': {'mon-fri': ['09:00-12:00'], 'fri': ['09:00-10:00']}} | \
        hours/fri/0 is "09:00-10:00", which overlaps other hours on fri
        {'hours': {'mon-fri': ['09:00-12:00']}, 'workingDays': ['fri-sat']} | \
        workingDays names sat, for which there are no hours
        {'hours': {'mon-fri': ['09:00-12:00']}, 'open': ['2026-06-06']} | \
        open names 2026-06-06, a sat, for which there are no hours
        {'closed': '2026-12-24'} | closed is "2026-12-24", but must be a list
        {'closed': ['2026-02-29']} | closed/0 is "2026-02-29", but must be a date that exists
        {'closed': ['24.12.2026']} | closed/0 is "24.12.2026", but must be a date that exists
        {'closed': ['1899-12-31']} | closed/0 is "1899-12-31", but must be a date that exists
        {'closed': ['2100-01-01']} | closed/0 is "2100-01-01", but must be a date that exists
        {'closed': [20261224]} | closed/0 is 20261224, but must be a date that exists
        {'closed': [null]} | closed/0 is null, but must be a date that exists
        {'closed': [{'from': '2026-12-24'}]} | closed/0/to is missing, but must be a date that exists
        {'closed': [{'from': '2026-12-24', 'to': '2026-12-23'}]} | \
        closed/0 is from 2026-12-24 to 2026-12-23, which is before
        {'closed': [{'from': '2026-12-24', 'to': '2026-12-24', 'why': 5}]} | \
        closed/0/why is 5, but must be a text
        {'closed': [{'from': '2026-12-24', 'to': '2026-12-24', 'until': 5}]} | \
        closed/0/until is not a known field
        {'closed': [{'from': '2026-01-01', 'to': '2028-09-27'}]} | \
        closed names 1001 days, but may name at most 1000
        {'closed': [{'from': '1900-01-01', 'to': '2099-12-31'}]} | \
        closed names 73049 days, but may name at most 1000
        {'open': ['2026-06-31']} | open/0 is "2026-06-31", but must be a date that exists
        """)
    void what_is_wrong_is_said_where_it_stands(String json, String sentence) {
        assertThat(findings(json)).extracting(CalendarReaderTest::said).containsExactly(sentence);
    }

    private static String said(Finding finding) {
        return finding.sentence().replaceFirst("^/calendar[ /]", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'holidays': null, 'workingDays': null, 'hours': null, 'closed': null, 'open': null}",
                "{'holidays': []}",
                "{'workingDays': ['sat-mon', 'mon', 'wed']}",
                "{'workingDays': [], 'open': ['2026-05-25']}",
                "{'hours': {'mon': ['09:00-12:00', '12:00-24:00'], 'tue': ['00:00-00:01']}}",
                "{'hours': {'mon-fri': ['09:00-12:00'], 'fri': ['12:00-13:00']}}",
                "{'hours': {'mon-sat': ['09:00-12:00']}, 'workingDays': ['mon-fri'], 'open': ['2026-06-06']}",
                "{'closed': [{'from': '2026-12-24', 'to': '2026-12-24'}, '2026-12-24']}",
                "{'closed': [{'from': '2026-01-01', 'to': '2028-09-26'}]}",
                "{'closed': ['1900-01-01', '2099-12-31']}",
                "{'open': [{'from': '2026-06-06', 'to': '2026-06-07', 'why': 'fair'}]}"
            })
    void what_is_right_is_taken(String json) {
        assertThat(findings(json)).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(findings("{'holidays': {'country': 'XX'}, 'workingDays': ['mo', 'tu'],"
                        + "'hours': {'mon': ['9-5'], 'di': ['10:00-09:00']}, 'closed': ['x'], 'open': [{}]}"))
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder(
                        "/calendar/holidays/country",
                        "/calendar/workingDays/0",
                        "/calendar/workingDays/1",
                        "/calendar/hours/mon/0",
                        "/calendar/hours/di",
                        "/calendar/hours/di/0",
                        "/calendar/closed/0",
                        "/calendar/open/0/from",
                        "/calendar/open/0/to");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'holidays': {'country': 'GB', 'region': 'xx'}} | known: eng, nir, sct, wls
        {'holidays': {'country': 'PL', 'region': 'xx'}} | leave it out: no regions of PL are known
        {'workingDays': ['mo']} | write mon, tue, wed, thu, fri, sat, sun or a range such as mon-fri
        {'closed': ['x']} | write a day such as 2026-12-24, from 1900 to 2099
        """)
    void what_would_be_right_is_suggested(String json, String suggestion) {
        assertThat(findings(json)).extracting(Finding::suggestion).containsExactly(suggestion);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-05, false", "2026-06-06, true", "2026-06-07, false"})
    void days_with_hours_are_working_days_unless_they_are_named(LocalDate day, boolean worked) {
        assertThat(calendar("{'hours': {'sat': ['10:00-14:00']}}").isWorkingDay(day))
                .isEqualTo(worked);
    }
}
