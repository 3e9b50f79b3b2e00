package io.makegood.delivery.event;

import static io.makegood.delivery.event.TellEvent.AFTERNOON;
import static io.makegood.delivery.event.TellEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void events_stand_in_the_order_in_which_they_happened() {
        RecordedEvent early = anEvent("early").at(AFTERNOON.minusHours(1)).recorded();
        RecordedEvent late = anEvent("late").at(AFTERNOON).recorded();

        assertThat(Timeline.of(List.of(late, early)).entries())
                .extracting(Timeline.Entry::recorded)
                .containsExactly(early, late);
    }

    @Test
    void what_counts_is_the_instant_and_not_the_clock_on_the_wall() {
        RecordedEvent inBeijing = anEvent("in-beijing").at(AFTERNOON).recorded();
        RecordedEvent inLondon = anEvent("in-london")
                .at(AFTERNOON.minusMinutes(1).withOffsetSameInstant(ZoneOffset.UTC))
                .recorded();

        assertThat(Timeline.of(List.of(inBeijing, inLondon)).entries())
                .extracting(Timeline.Entry::recorded)
                .containsExactly(inLondon, inBeijing);
    }

    @Test
    void a_correction_takes_its_place_at_its_own_time() {
        RecordedEvent scan = anEvent("scan").at(AFTERNOON).recorded();
        RecordedEvent correction = anEvent("correction")
                .at(AFTERNOON.minusHours(6))
                .correcting("scan")
                .recorded();

        assertThat(Timeline.of(List.of(scan, correction)).entries())
                .containsExactly(
                        new Timeline.Entry(correction, Standing.EFFECTIVE),
                        new Timeline.Entry(scan, Standing.CORRECTED));
    }

    @Test
    void it_is_the_same_in_whatever_order_the_events_were_told() {
        List<RecordedEvent> events = new ArrayList<>(List.of(
                anEvent("dispatched").at(AFTERNOON.minusDays(3)).recorded(),
                anEvent("delivered").recorded(),
                anEvent("at-the-same-moment").recorded(),
                anEvent("withdrawal").withdrawing("delivered").recorded(),
                anEvent("correction-of-it").correcting("withdrawal").recorded()));
        Timeline timeline = Timeline.of(events);
        long seed = 1993505414;
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            Collections.shuffle(events, random);

            assertThat(Timeline.of(events)).as("seed %d, round %d", seed, round).isEqualTo(timeline);
        }
    }
}
