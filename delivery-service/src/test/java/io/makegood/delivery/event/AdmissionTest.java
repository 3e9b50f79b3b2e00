package io.makegood.delivery.event;

import static io.makegood.delivery.event.TellEvent.AFTERNOON;
import static io.makegood.delivery.event.TellEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final Instant NOW = AFTERNOON.toInstant();

    @Test
    void an_event_of_an_order_is_recorded() {
        FulfilmentEvent event = anEvent("1").told();

        assertThat(Admission.check(event, NOW)).isEqualTo(event);
    }

    @Test
    void an_event_of_a_parcel_needs_no_order() {
        FulfilmentEvent event = anEvent("1").ofOrder(null).ofParcel("DD-1").told();

        assertThat(Admission.check(event, NOW)).isEqualTo(event);
    }

    @Test
    void an_event_of_nothing_is_refused() {
        assertThat(brokenBy(anEvent("1").ofOrder(null))).containsExactly("/order");
    }

    @Test
    void a_source_may_be_a_day_ahead_of_us_and_no_more() {
        OffsetDateTime tomorrow = AFTERNOON.plusHours(24);

        assertThat(Admission.check(anEvent("1").at(tomorrow).told(), NOW)).isNotNull();
        assertThat(brokenBy(anEvent("1").at(tomorrow.plusNanos(1000)))).containsExactly("/occurredAt");
    }

    @Test
    void an_event_of_before_1970_is_refused() {
        assertThat(brokenBy(anEvent("1").at(OffsetDateTime.parse("1969-12-31T23:59:59Z"))))
                .containsExactly("/occurredAt");
        assertThat(brokenBy(anEvent("1").at(OffsetDateTime.MIN))).containsExactly("/occurredAt");
    }

    @Test
    void an_event_does_not_name_itself() {
        assertThat(brokenBy(anEvent("1").withdrawing("1"))).containsExactly("/withdraws");
        assertThat(brokenBy(anEvent("1").correcting("1"))).containsExactly("/corrects");
    }

    @Test
    void an_event_does_not_withdraw_and_correct() {
        assertThat(brokenBy(anEvent("1").withdrawing("2").correcting("3"))).containsExactly("/corrects");
    }

    @Test
    void nobody_else_tells_what_the_suite_concludes_or_takes_it_back() {
        assertThat(brokenBy(anEvent("1~returned"))).containsExactly("/id");
        assertThat(brokenBy(anEvent("1~returned~2"))).containsExactly("/id");
        assertThat(brokenBy(anEvent("2").withdrawing("1~returned"))).containsExactly("/withdraws");
        assertThat(brokenBy(anEvent("2").correcting("1~returned~3"))).containsExactly("/corrects");
        assertThat(Admission.check(anEvent("1~returned~by-post").told(), NOW)).isNotNull();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(brokenBy(
                        anEvent("1").ofOrder(null).at(AFTERNOON.plusYears(1)).withdrawing("1")))
                .containsExactly("/order", "/occurredAt", "/withdraws");
    }

    private static List<String> brokenBy(TellEvent event) {
        List<Violation> errors = new ArrayList<>();
        assertThatThrownBy(() -> Admission.check(event.told(), NOW))
                .isInstanceOfSatisfying(Invalid.class, refusal -> errors.addAll(refusal.errors()));
        return errors.stream().map(Violation::pointer).toList();
    }
}
