package io.makegood.delivery.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.place.Zones.Found;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPlacesTest {

    private static final KnownPlaces PLACES = new KnownPlaces();

    @ParameterizedTest
    @CsvSource({"CN, Asia/Shanghai", "GB, Europe/London", "UK, Europe/London", "JP, Asia/Tokyo", "VN, Asia/Ho_Chi_Minh"
    })
    void a_country_with_one_clock_needs_no_city(String country, String zone) {
        assertThat(zone(at(country, null, null, null))).contains(zone);
    }

    @ParameterizedTest
    @CsvSource({"DE, Europe/Berlin", "MY, Asia/Kuala_Lumpur", "AR, America/Argentina/Buenos_Aires"})
    void zones_whose_clocks_show_the_same_are_one(String country, String zone) {
        assertThat(zone(at(country, null, null, null))).contains(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "BR", "AU", "RU", "CA", "ES", "PT", "NZ", "MX", "XX"})
    void a_country_of_several_clocks_or_none_is_not_enough(String country) {
        assertThat(zone(at(country, null, null, null))).isEmpty();
    }

    @Test
    void nothing_told_is_nothing_found() {
        assertThat(PLACES.of(Location.UNKNOWN)).isEmpty();
        assertThat(zone(at(null, null, "Atlantis", null))).isEmpty();
        assertThat(zone(at(null, null, " - , ", " "))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "US, TN, Memphis, America/Chicago",
        "US, , Memphis, America/Chicago",
        "US, Kentucky, Louisville, America/New_York",
        "AU, WA, Perth, Australia/Perth",
        "ES, , Las Palmas, Atlantic/Canary",
        "BR, , Manaus, America/Manaus",
        "MX, , Ciudad Juárez, America/Ciudad_Juarez",
        "CN, Xinjiang, Urumqi, Asia/Shanghai"
    })
    void a_city_lies_in_its_zone(String country, @Nullable String region, String city, String zone) {
        assertThat(clock(zone(at(country, region, city, null)))).isEqualTo(clock(Optional.of(zone)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SÃO PAULO", "Sao Paulo", "sao-paulo", "SAO  PAULO.", "SÃO PAULO"})
    void case_accents_and_punctuation_make_no_difference(String city) {
        assertThat(zone(at("BR", null, city, null))).contains("America/Sao_Paulo");
    }

    @Test
    void a_turkish_reader_of_names_finds_the_same() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(zone(at("US", null, "CHICAGO", null))).contains("America/Chicago");
            assertThat(zone(at(null, null, "ISTANBUL - TURKEY", null))).contains("Europe/Istanbul");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SÃO PAULO - BRAZIL; America/Sao_Paulo",
                "LONDON, HEATHROW - UK; Europe/London",
                "LEIPZIG - GERMANY; Europe/Berlin",
                "CINCINNATI HUB - USA; ",
                "CHICAGO - UNITED STATES OF AMERICA; America/Chicago",
                "HONG KONG - HONG KONG SAR, CHINA; Asia/Hong_Kong",
                "HONG KONG - HONG KONG; Asia/Hong_Kong",
                "BARCELONA - SPAIN; Europe/Madrid",
                "SEOUL - KOREA, REPUBLIC OF (SOUTH K.); Asia/Seoul",
                "SPRINGFIELD - USA; "
            })
    void a_place_as_dhl_writes_it_is_taken_apart(String place, @Nullable String zone) {
        assertThat(zone(at(null, null, place, null))).isEqualTo(Optional.ofNullable(zone));
    }

    @Test
    void a_name_of_several_places_says_nothing_until_the_region_does() {
        assertThat(zone(at("US", null, "Springfield", null))).isEmpty();
        assertThat(zone(at("US", "IL", "Springfield", null))).contains("America/Chicago");
        assertThat(zone(at("US", "Massachusetts", "Springfield", null))).contains("America/New_York");
        assertThat(zone(at(null, null, "London", null))).isEmpty();
        assertThat(zone(at("CA", null, "London", null))).contains("America/Toronto");
        assertThat(zone(at("GB", null, "London", null))).contains("Europe/London");
    }

    @Test
    void several_places_of_one_clock_say_enough() {
        assertThat(clock(zone(at("US", null, "Rochester", null)))).isEqualTo(Optional.empty());
        assertThat(clock(zone(at("GB", null, "Newport", null)))).isEqualTo(clock(Optional.of("Europe/London")));
    }

    @Test
    void a_city_of_another_region_is_another_city() {
        assertThat(zone(at("US", "NY", "Memphis", null))).contains("America/New_York");
        assertThat(zone(at("US", "TX", "Boston", null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "US, 62701, America/Chicago",
        "US, 90210-1234, America/Los_Angeles",
        "US, 10001, America/New_York",
        "US, 85001, America/Phoenix",
        "US, 86503, ",
        "US, 37347, ",
        "CA, V6B 1A1, America/Vancouver",
        "CA, V0A 1H0, ",
        "ES, 35001, Atlantic/Canary",
        "ES, 28001, Europe/Madrid",
        "PT, 9500-150, Atlantic/Azores",
        "AU, 0800, Australia/Darwin",
        "AU, 2880, ",
        "AU, 4000, Australia/Brisbane",
        "AU, 4383, ",
        "US, 37723, ",
        "GB, EC1A 1BB, Europe/London"
    })
    void a_postcode_tells_where_all_that_begins_so_has_one_clock(
            String country, String postcode, @Nullable String zone) {
        assertThat(zone(at(country, null, null, postcode))).isEqualTo(Optional.ofNullable(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "US, CA, America/Los_Angeles",
        "US, California, America/Los_Angeles",
        "US, tx, ",
        "US, Arizona, ",
        "AU, Queensland, Australia/Brisbane",
        "AU, NSW, ",
        "BR, São Paulo, America/Sao_Paulo",
        "CA, QC, "
    })
    void a_region_of_one_clock_needs_no_city(String country, String region, @Nullable String zone) {
        assertThat(zone(at(country, region, null, null))).isEqualTo(Optional.ofNullable(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "LEJ, , Europe/Berlin",
        "mem, US, America/Chicago",
        "PVG, CN, Asia/Shanghai",
        "HKG, , Asia/Hong_Kong",
        "EMA, GB, Europe/London",
        "LEJ, US, ",
        "XYZ9, , "
    })
    void a_hub_may_be_named_by_its_airport_in_the_country_told(
            String hub, @Nullable String country, @Nullable String zone) {
        Location location = new Location(country, null, null, null, hub);

        assertThat(zone(location)).isEqualTo(Optional.ofNullable(zone));
    }

    @ParameterizedTest
    @CsvSource({"北京市朝阳区, Asia/Shanghai", "上海, Asia/Shanghai", "香港, Asia/Hong_Kong", "台北市, Asia/Taipei", "某地, "})
    void chinese_names_begin_with_the_city_or_the_province(String city, @Nullable String zone) {
        assertThat(zone(at(null, null, city, null))).isEqualTo(Optional.ofNullable(zone));
    }

    @Test
    void how_it_was_found_is_said() {
        assertThat(PLACES.of(at("CN", null, "SHANGHAI", null)).map(Found::from)).contains("city: Shanghai, CN");
        assertThat(PLACES.of(at("CN", null, "Nowhere", null)).map(Found::from)).contains("country: CN");
        assertThat(PLACES.of(at("US", null, null, "62701")).map(Found::from)).contains("postcode: 62701, US");
        assertThat(PLACES.of(at("US", "California", null, null)).map(Found::from))
                .contains("region: CA, US");
        assertThat(PLACES.of(new Location(null, null, null, null, "LEJ")).map(Found::from))
                .contains("airport: LEJ");
    }

    private static Location at(
            @Nullable String country, @Nullable String region, @Nullable String city, @Nullable String postcode) {
        return new Location(country, region, city, postcode, null);
    }

    private static Optional<String> zone(Location location) {
        return PLACES.of(location).map(found -> found.zone().getId());
    }

    private static Optional<Clock> clock(Optional<String> zone) {
        return zone.map(ZoneId::of).map(Clock::of);
    }
}
