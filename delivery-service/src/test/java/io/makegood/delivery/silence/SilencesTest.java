package io.makegood.delivery.silence;

import static io.makegood.delivery.event.TellEvent.AFTERNOON;
import static io.makegood.delivery.event.TellEvent.anEvent;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Value;
import io.makegood.delivery.parcel.Course;
import io.makegood.delivery.silence.Silences.Watched;
import io.makegood.delivery.vocabulary.Vocabulary;
import io.makegood.delivery.vocabulary.VocabularyReader;
import io.makegood.kernel.refusal.Invalid;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours are counted from one afternoon; the limit is a day, unless a test says otherwise. */
class SilencesTest {

    private static final Vocabulary VOCABULARY = VocabularyReader.vocabulary();
    private static final Instant LONG_AGO = Instant.parse("2009-01-01T00:00:00Z");
    private static final SilenceLimit A_DAY = limit(24, LONG_AGO);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0:picked-up,                          23,  -,     24",
                "0:picked-up,                          24,  24,    -",
                "0:picked-up,                          999, 24,    -",
                "0:picked-up 23:in-transit,            30,  -,     47",
                "0:picked-up 24:in-transit,            30,  -,     48",
                "0:picked-up 25:in-transit,            30,  24,    49",
                "0:picked-up 60:in-transit,            100, 24 84, -",
                "0:announced,                          100, -,     -",
                "0:dispatched,                         100, 24,    -",
                "0:picked-up 10:delivered,             100, -,     -",
                "0:picked-up 30:delivered,             100, 24,    -",
                "0:delivered 10:in-transit,            100, -,     -",
                "0:picked-up 10:ready-for-collection,  100, -,     -",
                "0:picked-up 10:lost,                  100, -,     -",
                "0:picked-up 10:returning,             100, 34,    -",
                "0:picked-up 10:returning 20:returned, 100, -,     -",
                "0:picked-up 10:refused,               100, 34,    -",
                "0:picked-up 10:no-update,             100, 24,    -",
                "0:picked-up 10:compensation-paid,     100, 24,    -"
            })
    void a_parcel_under_way_is_silent_when_a_day_passes_without_a_scan(
            String happened, int now, @Nullable String silent, @Nullable String looks) {
        Silences silences = Silences.of(course(happened), watched(A_DAY, Map.of()), hour(now));

        assertThat(hours(silences)).isEqualTo(silent == null ? "" : silent);
        assertThat(silences.looksAt())
                .isEqualTo(Optional.ofNullable(looks).map(Integer::valueOf).map(SilencesTest::hour));
    }

    @Test
    void a_silence_says_how_long_and_since_when() {
        FulfilmentEvent silence =
                silences("0:picked-up", A_DAY, Map.of()).facts().get(0);

        assertThat(silence.id()).isEqualTo(new EventId("makegood", "DD-1~2009-11-05T10:12:00Z~no-scan"));
        assertThat(silence.occurredAt()).isEqualTo("2009-11-06T18:12:00+08:00");
        assertThat(silence.values().byName())
                .containsEntry("hours", new Value.Decimal(BigDecimal.valueOf(24)))
                .containsEntry("since", new Value.Text("2009-11-05T18:12:00+08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "0:picked-up,               100",
        "0:picked-up 50:in-transit, 100",
        "0:picked-up 90:in-transit, 114",
    })
    void what_was_silent_before_there_was_a_limit_is_silent_as_of_the_limit(String happened, int silent) {
        assertThat(hours(silences(happened, limit(24, hour(100)), Map.of()))).isEqualTo("" + silent);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0:picked-up,               12, 24",
                "0:picked-up,               48, 24",
                "0:picked-up,               -,  24",
                "0:picked-up 30:in-transit, -,  24",
                "0:picked-up 20:in-transit, -,  -",
                "0:picked-up 20:delivered,  12, 12",
                "0:picked-up 20:delivered,  48, -",
            })
    void what_was_told_by_another_limit_stays_unless_the_parcel_was_seen_meanwhile(
            String happened, @Nullable Integer newLimit, @Nullable String silent) {
        Map<EventId, FulfilmentEvent> told = silences("0:picked-up", A_DAY, Map.of()).facts().stream()
                .collect(toMap(FulfilmentEvent::id, Function.identity()));
        SilenceLimit now = newLimit == null ? null : limit(newLimit, LONG_AGO);

        assertThat(hours(silences(happened, now, told))).isEqualTo(silent == null ? "" : silent);
    }

    @Test
    void what_was_told_is_not_taken_back_by_a_clock_that_is_behind() {
        Map<EventId, FulfilmentEvent> told = silences("0:picked-up", A_DAY, Map.of()).facts().stream()
                .collect(toMap(FulfilmentEvent::id, Function.identity()));

        Silences silences = Silences.of(course("0:picked-up"), watched(A_DAY, told), hour(24).minusMillis(5));

        assertThat(hours(silences)).isEqualTo("24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT59M", "PT90M", "-PT24H", "PT2161H"})
    void a_limit_is_whole_hours_up_to_ninety_days(String after) {
        assertThatThrownBy(() -> SilenceLimit.check(Duration.parse(after))).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "P1D", "P90D"})
    void from_one_hour_on(String after) {
        assertThat(SilenceLimit.check(Duration.parse(after))).isEqualTo(Duration.parse(after));
    }

    private static Silences silences(
            String happened, @Nullable SilenceLimit limit, Map<EventId, FulfilmentEvent> told) {
        return Silences.of(course(happened), watched(limit, told), hour(200));
    }

    private static Watched watched(@Nullable SilenceLimit limit, Map<EventId, FulfilmentEvent> told) {
        return new Watched("1993505414", "DD-1", limit, told);
    }

    private static SilenceLimit limit(int hours, Instant setAt) {
        return new SilenceLimit(new UUID(0, 0), SilenceLimit.DEFAULT, Duration.ofHours(hours), setAt);
    }

    private static String hours(Silences silences) {
        return silences.facts().stream()
                .map(silence ->
                        Duration.between(AFTERNOON, silence.occurredAt()).toHours())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static Instant hour(int hour) {
        return AFTERNOON.plusHours(hour).toInstant();
    }

    private static Course course(String happened) {
        return Course.of(
                Arrays.stream(happened.split(" "))
                        .map(one -> one.split(":"))
                        .map(one -> anEvent(one[1])
                                .ofParcel("DD-1")
                                .ofType(one[1])
                                .at(AFTERNOON.plusHours(Integer.parseInt(one[0])))
                                .told())
                        .toList(),
                VOCABULARY);
    }
}
