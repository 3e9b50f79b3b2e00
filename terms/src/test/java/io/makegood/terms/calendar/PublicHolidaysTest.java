package io.makegood.terms.calendar;

import static io.makegood.terms.calendar.Calendars.calendar;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days come from the law of each place and what it announced, not from the library. */
class PublicHolidaysTest {

    /** Each day of the week that is off, as announced. */
    @ParameterizedTest
    @CsvSource({
        "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"
    })
    void england_has_its_bank_holidays_and_their_substitutes(int year, String days) {
        List<String> off = LocalDate.ofYearDay(year, 1)
                .datesUntil(LocalDate.ofYearDay(year + 1, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(day -> !Calendars.ENGLAND.isWorkingDay(day))
                .map(day -> day.toString().substring(5))
                .toList();

        assertThat(String.join(" ", off)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "GB, eng, 2026-04-06, false",
        "GB, sct, 2026-04-06, true",
        "GB, sct, 2026-11-30, false",
        "GB, nir, 2026-07-13, false",
        "GB, wls, 2026-08-31, false",
        "DE, by, 2026-01-06, false",
        "DE, be, 2026-01-06, true",
        "DE, be, 2027-03-08, false",
        "DE, st, 2028-10-31, false",
        "DE, BY, 2029-08-08, true",
        "DE, by/ag, 2029-08-08, false",
        "FR, , 2026-07-14, false",
        "FR, 67, 2026-04-03, false",
        "FR, 75C, 2026-04-03, true",
        "FR, 2a, 2026-05-14, false",
        "ES, md, 2026-04-02, false",
        "ES, ct, 2026-04-06, false",
        "ES, md, 2026-04-06, true",
        "NL, , 2026-04-27, false",
        "NL, , 2026-05-14, false",
        "FI, , 2026-01-06, false",
        "CA, on, 2026-02-16, false",
        "CA, qc, 2026-06-24, false",
        "CA, on, 2026-06-24, true",
        "CA, on, 2026-11-11, true",
        "AU, vic, 2026-11-03, false",
        "AU, nsw, 2026-11-03, true",
        "AU, nsw, 2026-12-28, false",
        "US, , 2026-11-26, false",
        "US, , 2026-11-27, true",
        "US, ca, 2026-02-12, true",
        "JP, , 2026-11-23, false",
        "HK, , 2026-07-01, false",
        "gb, ENG, 2026-04-06, false"
    })
    void regions_have_holidays_of_their_own(String country, @Nullable String region, LocalDate day, boolean worked) {
        assertThat(of(country, region).isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "GB, eng wls sct nir",
        "DE, bb be bw by hb he hh mv ni nw rp sh sl sn st th",
        "AU, act nsw nt qld sa tas vic wa",
        "CA, ab bc mb nb nl ns nt nu on pe qc sk yt",
        "ES, an ar as cb cl cm cn ct ex ga ib mc md nc pv ri vc ce ml",
        "US, ak al ar az ca co ct dc de fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nv ny"
                + " oh ok or pa ri sc sd tn tx ut va vt wa wi wv wy"
    })
    void all_regions_are_known(String country, String regions) {
        assertThat(regions.split(" ")).allSatisfy(region -> of(country, region));
    }

    /** New Year's Day of 2028 is a Saturday and kept on the Friday, which lies in the year before. */
    @ParameterizedTest
    @CsvSource({"2027-12-30, true", "2027-12-31, false", "2028-01-03, true"})
    void a_holiday_kept_in_the_year_before_counts(LocalDate day, boolean worked) {
        assertThat(of("US", null).isWorkingDay(day)).isEqualTo(worked);
    }

    /** Independence Day of 2026 and Christmas of 2027 are Saturdays. */
    @ParameterizedTest
    @CsvSource({
        "US, 2026-07-03, false",
        "US, 2026-07-04, false",
        "US, 2026-07-11, true",
        "GB, 2027-12-25, false",
        "GB, 2027-12-27, false"
    })
    void a_holiday_on_a_weekend_counts_there_and_where_it_is_kept(String country, LocalDate day, boolean worked) {
        BusinessCalendar daily =
                calendar("{'workingDays': ['mon-sun'], 'holidays': {'country': '%s'}}".formatted(country));

        assertThat(daily.isWorkingDay(day)).isEqualTo(worked);
    }

    /** Epiphany, a Tuesday in 2026, is kept on the Monday after. */
    @ParameterizedTest
    @CsvSource({"2026-01-06, true", "2026-01-12, false"})
    void a_holiday_moved_off_a_weekday_counts_where_it_is_kept(LocalDate day, boolean worked) {
        assertThat(of("CO", null).isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-03, false", "2026-07-14, false", "2026-07-13, true"})
    void holidays_of_several_places_add_up(LocalDate day, boolean worked) {
        BusinessCalendar both = calendar("{'holidays': [{'country': 'FR'}, {'country': 'GB', 'region': 'eng'}]}");

        assertThat(both.isWorkingDay(day)).isEqualTo(worked);
    }

    /** Each is a shortcoming that {@link PublicHolidays} admits; where one has gone, its comment is to be changed. */
    @ParameterizedTest
    @CsvSource({
        "US, , 2026-10-12, true, Columbus Day",
        "GB, sct, 2026-06-15, true, proclaimed in February 2026 for the World Cup",
        "NL, , 2026-04-03, false, Good Friday is no day off by law",
        "NL, , 2026-05-05, false, Liberation Day is a day off in each fifth year",
        "AU, nsw, 2026-08-03, false, a holiday of banks alone",
        "ES, md, 2026-11-02, true, All Saints falls on a Sunday and Madrid keeps the Monday",
        "FI, , 2026-12-24, false, the eve of Christmas is no public holiday by law",
        "JP, , 2026-03-20, true, the spring equinox",
        "JP, , 2026-02-23, true, the birthday of the Emperor since 2019",
        "JP, , 2026-05-06, true, the substitute for Constitution Day",
        "HK, , 2026-02-17, true, Lunar New Year",
        "SG, , 2026-02-17, true, Chinese New Year",
        "IN, , 2026-11-09, true, Diwali",
        "TR, , 2026-05-28, true, the second day of the Feast of Sacrifice"
    })
    void some_holidays_are_known_wrongly(
            String country, @Nullable String region, LocalDate day, boolean worked, String why) {
        assertThat(of(country, region).isWorkingDay(day)).as(why).isEqualTo(worked);
    }

    @Test
    void all_known_countries_have_holidays_in_all_known_years() {
        List<String> countries = Calendars.knownCountries();

        assertThat(countries).hasSize(87).allSatisfy(country -> {
            BusinessCalendar calendar = of(country, null);
            assertThat(calendar.workingDays(LocalDate.parse("1900-01-01"), LocalDate.parse("1900-12-31")))
                    .isPositive();
            assertThat(calendar.workingDays(LocalDate.parse("2025-12-31"), LocalDate.parse("2026-12-31")))
                    .isBetween(235, 260);
            assertThat(calendar.workingDays(LocalDate.parse("2098-12-31"), LocalDate.parse("2099-12-31")))
                    .isBetween(235, 260);
        });
    }

    private static BusinessCalendar of(String country, @Nullable String region) {
        return calendar(
                region == null
                        ? "{'holidays': {'country': '%s'}}".formatted(country)
                        : "{'holidays': {'country': '%s', 'region': '%s'}}".formatted(country, region));
    }
}
