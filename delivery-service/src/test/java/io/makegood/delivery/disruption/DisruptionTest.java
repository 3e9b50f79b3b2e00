package io.makegood.delivery.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.delivery.disruption.Disruption.Phase;
import io.makegood.delivery.disruption.Disruption.Status;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.event.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From Monday, 2 November 2009, six in the morning, for two days. */
class DisruptionTest {

    private static final Instant FROM = Instant.parse("2009-11-01T22:00:00Z");
    private static final Instant UNTIL = Instant.parse("2009-11-03T22:00:00Z");
    private static final Instant NOW = Instant.parse("2009-11-02T10:00:00Z");
    private static final Region CHINA = new Region(List.of("CN"), List.of(), List.of(), List.of(), List.of());

    private final Disruption proposed = Disruption.propose(
            new Declaration("Snow", CHINA, FROM, UNTIL, "weather", Party.FORCE_MAJEURE, "red alert", List.of()),
            "ada",
            NOW);

    @Test
    void two_people_make_it_count() {
        assertThatThrownBy(() -> proposed.approve("ada", NOW)).hasMessageContaining("somebody else must approve it");

        Disruption approved = proposed.approve("bob", NOW);

        assertThat(approved.status()).isEqualTo(Status.APPROVED);
        assertThat(approved.phase()).isEqualTo(Phase.RECORDING);
        assertThat(approved.revision()).isEqualTo(1);
        assertThat(approved.trail())
                .extracting(step -> step.to() + " by " + step.by())
                .containsExactly("PROPOSED by ada", "APPROVED by bob");
    }

    @Test
    void it_waits_until_it_begins() {
        assertThat(proposed.approve("bob", FROM.minusNanos(1_000)).phase()).isEqualTo(Phase.WAITING);
        assertThat(proposed.approve("bob", FROM).phase()).isEqualTo(Phase.RECORDING);
    }

    @Test
    void a_step_is_taken_once() {
        Disruption approved = proposed.approve("bob", NOW);
        Disruption rejected = proposed.reject("ada", "wrong province", NOW);

        assertThatThrownBy(() -> approved.approve("bob", NOW)).hasMessageContaining("only what is proposed");
        assertThatThrownBy(() -> approved.reject("bob", "no", NOW)).hasMessageContaining("only what is proposed");
        assertThatThrownBy(() -> rejected.approve("bob", NOW)).hasMessageContaining("it is rejected");
        assertThatThrownBy(() -> proposed.lift("bob", FROM, "no", NOW)).hasMessageContaining("only what is approved");
        assertThatThrownBy(() -> approved.lift("bob", FROM, "no", NOW).lift("bob", FROM, "no", NOW))
                .hasMessageContaining("it is lifted");
    }

    @Test
    void it_is_lifted_within_its_time() {
        Disruption approved = proposed.approve("bob", NOW);

        assertThat(approved.lift("ada", FROM, "never was", NOW).endsAt()).isEqualTo(FROM);
        assertThatThrownBy(() -> approved.lift("ada", FROM.minusNanos(1_000), "no", NOW))
                .hasMessageContaining("/endedAt is '2009-11-01T21:59:59.999999Z'");
        assertThatThrownBy(() -> approved.lift("ada", UNTIL, "no", NOW))
                .hasMessageContaining("must lie before it ends anyway");
    }

    @Test
    void what_was_told_is_revised_only_once_all_were_told() {
        Disruption approved = proposed.approve("bob", NOW);
        Disruption lifted = approved.lift("ada", NOW, "it thaws", NOW);

        assertThat(lifted.phase()).isEqualTo(Phase.RECORDING);
        assertThat(lifted.recordedAll().phase()).isEqualTo(Phase.REVISING);
        assertThat(approved.recordedAll().phase()).isEqualTo(Phase.DONE);
        assertThat(approved.recordedAll().lift("ada", NOW, "it thaws", NOW).phase())
                .isEqualTo(Phase.REVISING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009-10-01T10:00:00Z", "2009-11-02T03:00:00Z"})
    void an_order_is_told_when_it_began_whenever_it_came(Instant registeredAt) {
        FulfilmentEvent told = DisruptionEvents.of(proposed, order(registeredAt));

        assertThat(told.occurredAt()).hasToString("2009-11-02T06:00+08:00");
        assertThat(told.values().byName().get("until")).isEqualTo(new Value.Text("2009-11-04T06:00+08:00"));
        assertThat(told.party()).isEqualTo(Party.FORCE_MAJEURE);
        assertThat(told.subject()).isNull();
    }

    /** The order came on Monday at eleven, which is three in the morning of UTC. */
    @ParameterizedTest(name = "ended at {0}: {1}")
    @CsvSource(textBlock = """
                    2009-11-01T22:00:00Z,        withdrawn
                    2009-11-02T02:59:59Z,        withdrawn
                    2009-11-02T03:00:00Z,        withdrawn
                    2009-11-02T03:00:00.000001Z, disruption
                    2009-11-03T21:59:59Z,        disruption
                    """)
    void lifted_it_is_withdrawn_for_orders_that_came_later_and_shortened_for_the_others(Instant endedAt, String type) {
        TouchedOrder order = order(Instant.parse("2009-11-02T03:00:00Z"));
        FulfilmentEvent told = DisruptionEvents.of(proposed, order);
        Disruption lifted = proposed.approve("bob", NOW).lift("ada", endedAt, "it thaws", NOW);

        FulfilmentEvent revised =
                DisruptionEvents.revised(lifted, order, told, NOW).orElseThrow();

        assertThat(revised.type()).isEqualTo(type);
        assertThat(revised.named()).contains(told.id());
    }

    @Test
    void who_was_told_after_it_was_lifted_knows_already() {
        TouchedOrder order = order(Instant.EPOCH);
        Disruption lifted = proposed.approve("bob", NOW).lift("ada", NOW, "it thaws", NOW);

        assertThat(DisruptionEvents.revised(lifted, order, DisruptionEvents.of(lifted, order), NOW))
                .isEmpty();
    }

    private static TouchedOrder order(Instant registeredAt) {
        return new TouchedOrder(new UUID(0, 1), "1", ZoneId.of("Asia/Shanghai"), registeredAt);
    }
}
