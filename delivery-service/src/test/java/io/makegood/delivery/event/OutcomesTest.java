package io.makegood.delivery.event;

import static io.makegood.delivery.event.TellEvent.AFTERNOON;
import static io.makegood.delivery.event.TellEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.event.Outcome.Recorded;
import io.makegood.delivery.event.Outcome.RecordedBefore;
import io.makegood.delivery.event.Outcome.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final RecordedEvent SCAN = anEvent("scan").recorded();
    private static final FulfilmentEvent OTHER =
            anEvent("scan").at(AFTERNOON.plusHours(1)).told();

    @Test
    void what_was_told_twice_in_one_set_is_recorded_once() {
        Outcomes outcomes = new Outcomes(List.of(SCAN), List.of());

        assertThat(outcomes.of(List.of(SCAN.event(), SCAN.event())))
                .containsExactly(new Recorded(SCAN), new RecordedBefore(SCAN));
    }

    @Test
    void what_was_told_before_is_harmless() {
        Outcomes outcomes = new Outcomes(List.of(), List.of(SCAN));

        assertThat(outcomes.of(List.of(SCAN.event()))).containsExactly(new RecordedBefore(SCAN));
    }

    @Test
    void an_id_is_not_used_for_other_content() {
        Outcomes outcomes = new Outcomes(List.of(SCAN), List.of());

        assertThat(outcomes.of(List.of(SCAN.event(), OTHER)))
                .element(1)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("event-id-reused"));
    }
}
