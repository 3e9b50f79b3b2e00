package io.makegood.delivery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.event.CodeReading;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.event.Provenance;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Told;
import io.makegood.delivery.event.Values;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RereadingTest {

    private static final UUID FIRST = UUID.fromString("01939a3c-6f0e-7d2c-9d56-0f3c1a5b7e21");
    private static final UUID SECOND = UUID.fromString("01939a3c-6f0e-7d2c-9d56-0f3c1a5b7e22");
    private static final Instant HEARD = Instant.parse("2026-03-04T10:43:00Z");

    @Test
    void a_correction_is_known_by_the_event_and_the_change() {
        Told correction = correct(recorded("1"), new Meaning("lost", null, null, FIRST), FIRST);

        assertThat(correction.event().id()).isEqualTo(new EventId("couriers", "1~" + FIRST));
        assertThat(correction.event().corrects()).isEqualTo(new EventId("couriers", "1"));
        assertThat(correction.event().type()).isEqualTo("lost");
        assertThat(correction.provenance().reading()).isEqualTo(new CodeReading(null, null, null, FIRST, FIRST));
    }

    @Test
    void a_correction_of_a_correction_is_known_by_the_event_that_its_source_told() {
        RecordedEvent corrected = recorded(correct(recorded("1"), new Meaning("lost", null, null, FIRST), FIRST));
        Told again = correct(corrected, new Meaning("held", null, null, SECOND), SECOND);

        assertThat(again.event().id().id()).isEqualTo("1~" + SECOND);
        assertThat(again.event().corrects()).isEqualTo(corrected.id());
    }

    @Test
    void ids_stay_short_enough_to_be_told_and_different() {
        Meaning lost = new Meaning("lost", null, null, FIRST);
        String one =
                correct(recorded("a".repeat(200)), lost, FIRST).event().id().id();
        String other = correct(recorded("a".repeat(199) + "b"), lost, FIRST)
                .event()
                .id()
                .id();

        assertThat(one).hasSizeLessThanOrEqualTo(200).endsWith("~" + FIRST).isNotEqualTo(other);
    }

    @Test
    void what_comes_to_the_same_is_not_corrected() {
        assertThat(Rereading.correction(recorded("1"), Meaning.UNKNOWN, FIRST)).isEmpty();
    }

    @Test
    void a_correction_that_is_taken_back_is_withdrawn_in_its_order() {
        RecordedEvent corrected = recorded(correct(recorded("1"), new Meaning("lost", null, null, FIRST), FIRST));
        FulfilmentEvent withdrawal =
                Rereading.withdrawal(corrected, FIRST, HEARD).event();

        assertThat(withdrawal.id().id()).isEqualTo("1~%s~withdrawn".formatted(FIRST));
        assertThat(withdrawal.withdraws()).isEqualTo(corrected.id());
        assertThat(withdrawal.order()).isEqualTo("matched");
    }

    private static Told correct(RecordedEvent event, Meaning meaning, UUID change) {
        return Rereading.correction(event, meaning, change).orElseThrow();
    }

    private static RecordedEvent recorded(String id) {
        return recorded(new Told(told(id, null), Provenance.NONE.read(new CodeReading(null, null, null, null, null))));
    }

    private static RecordedEvent recorded(Told told) {
        return new RecordedEvent(new UUID(0, 1), told.event(), HEARD, "matched", told.provenance());
    }

    private static FulfilmentEvent told(String id, @Nullable EventId corrects) {
        return new FulfilmentEvent(
                new EventId("couriers", id),
                "told",
                null,
                null,
                "unknown",
                null,
                Party.UNKNOWN,
                OffsetDateTime.parse("2026-03-04T11:42:00+01:00"),
                null,
                null,
                "ups",
                "X9",
                null,
                Values.NONE,
                null,
                corrects);
    }
}
