package io.makegood.delivery.event;

import static io.makegood.delivery.event.TellEvent.AFTERNOON;
import static io.makegood.delivery.event.TellEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.event.Outcome.Recorded;
import io.makegood.delivery.event.Outcome.RecordedBefore;
import io.makegood.delivery.event.Outcome.Refused;
import io.makegood.delivery.event.Value.Decimal;
import io.makegood.delivery.event.Value.Flag;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void numbers_of_the_same_worth_are_the_same_content() {
        RecordedEvent one = anEvent("scan")
                .saying("pieces", new Decimal(new BigDecimal("1.0")))
                .recorded();
        FulfilmentEvent again = anEvent("scan")
                .saying("pieces", new Decimal(new BigDecimal("1.00")))
                .told();

        assertThat(new Outcomes(List.of(), List.of(one)).of(List.of(again))).containsExactly(new RecordedBefore(one));
    }

    static Stream<FulfilmentEvent> ofOtherContent() {
        return Stream.of(
                OTHER,
                anEvent("scan").about("piece-1").told(),
                anEvent("scan").saying("signed", new Flag(true)).told());
    }

    @ParameterizedTest
    @MethodSource("ofOtherContent")
    void an_id_is_not_used_for_other_content(FulfilmentEvent other) {
        Outcomes outcomes = new Outcomes(List.of(SCAN), List.of());

        assertThat(outcomes.of(List.of(SCAN.event(), other)))
                .element(1)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("event-id-reused"));
    }
}
