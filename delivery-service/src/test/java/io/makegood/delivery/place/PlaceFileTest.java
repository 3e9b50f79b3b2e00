package io.makegood.delivery.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFileTest {

    /** Younger than some of the Java releases that run us. */
    private static final Set<String> YOUNG = Set.of("America/Coyhaique");

    @ParameterizedTest
    @CsvSource({
        "countries, 2, 0, 1",
        "regions, 4, 0, 3",
        "postcodes, 3, 0, 2",
        "cities, 4, 0, 3",
        "chinese, 3, 0, 2",
        "airports, 5, 1, 4"
    })
    void every_row_names_a_country_and_a_zone_and_the_head_says_where_it_is_from(
            String file, int fields, int country, int zone) throws IOException {
        Set<String> countries = Set.of(Locale.getISOCountries());

        assertThat(Files.readString(Path.of("src/main/resources/places", file))).startsWith("# ");
        assertThat(PlaceFile.rows(file)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.fields()).hasSize(fields);
            assertThat(countries).contains(row.get(country));
            assertThat(row.get(zone))
                    .matches(named -> named.isEmpty()
                            || YOUNG.contains(named)
                            || ZoneId.getAvailableZoneIds().contains(named));
        });
    }
}
