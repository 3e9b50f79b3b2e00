package io.makegood.delivery.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.event.Values;
import io.makegood.delivery.place.Location;
import io.makegood.delivery.place.Zones.Found;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTimeTest {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    /** Clocks of London go from 01:00 to 02:00 on 29 March 2026 and from 02:00 to 01:00 on 25 October 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:59, 2026-03-29T00:59Z",
        "2026-03-29T01:30, 2026-03-29T02:30+01:00",
        "2026-03-29T02:00, 2026-03-29T02:00+01:00",
        "2026-10-25T00:59, 2026-10-25T00:59+01:00",
        "2026-10-25T01:30, 2026-10-25T01:30+01:00",
        "2026-10-25T02:00, 2026-10-25T02:00Z"
    })
    void a_time_that_a_change_of_clocks_skips_falls_later_and_one_that_comes_twice_is_the_first(
            LocalDateTime told, OffsetDateTime meant) {
        assertThat(resolved(told, Optional.of(in("Europe/London")), null).at()).isEqualTo(meant);
    }

    @Test
    void the_place_comes_before_the_zone_of_the_sender() {
        LocalDateTime noon = LocalDateTime.parse("2026-07-03T12:00");

        assertThat(resolved(noon, Optional.of(in("Asia/Tokyo")), ZoneId.of("Europe/Berlin")))
                .isEqualTo(new ResolvedTime(
                        OffsetDateTime.parse("2026-07-03T12:00+09:00"), ZoneId.of("Asia/Tokyo"), "city: X"));
        assertThat(resolved(noon, Optional.empty(), ZoneId.of("Europe/Berlin")))
                .isEqualTo(new ResolvedTime(
                        OffsetDateTime.parse("2026-07-03T12:00+02:00"),
                        ZoneId.of("Europe/Berlin"),
                        "sender: Europe/Berlin"));
    }

    @Test
    void without_a_place_and_a_zone_of_the_sender_a_local_time_is_left_out_and_never_read_as_utc() {
        assertThat(timing(LocalDateTime.parse("2026-07-03T12:00"), Optional.empty(), null))
                .isInstanceOfSatisfying(LeftOut.class, scan -> {
                    assertThat(scan.code()).isEqualTo("place-unknown");
                    assertThat(scan.value()).isEqualTo("2026-07-03T12:00");
                    assertThat(scan.rule()).contains("Atlantis");
                });
    }

    /** The clock of a carrier may be 24 hours ahead of ours; some write the first day of all for none. */
    @ParameterizedTest
    @CsvSource({
        "1969-12-31T23:59:59, false",
        "1970-01-01T00:00:00, true",
        "2027-01-02T00:00:00, true",
        "2027-01-02T00:00:01, false"
    })
    void a_time_at_which_nothing_can_have_happened_is_left_out(LocalDateTime told, boolean isPossible) {
        Timing timing = timing(told, Optional.of(in("UTC")), null);

        assertThat(timing instanceof ResolvedTime).isEqualTo(isPossible);
        assertThat(timing instanceof LeftOut left && left.code().equals("time-impossible"))
                .isEqualTo(!isPossible);
    }

    private static Found in(String zone) {
        return new Found(ZoneId.of(zone), "city: X");
    }

    private static ResolvedTime resolved(LocalDateTime told, Optional<Found> place, @Nullable ZoneId ofSender) {
        return (ResolvedTime) timing(told, place, ofSender);
    }

    private static Timing timing(LocalDateTime told, Optional<Found> place, @Nullable ZoneId ofSender) {
        CarrierReport report = new CarrierReport(
                "/events/0",
                null,
                null,
                "00340434161094022115",
                new CarrierCode("dhl", "transit", null, null),
                new CarrierTime.OfPlace(told),
                "Atlantis",
                Location.UNKNOWN,
                Values.NONE);
        return Timing.of(report, new Sender("dhl", ofSender), place, NOW);
    }
}
