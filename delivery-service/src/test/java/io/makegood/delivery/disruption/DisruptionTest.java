package io.makegood.delivery.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.delivery.disruption.Disruption.Phase;
import io.makegood.delivery.disruption.Disruption.Status;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.event.Provenance;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Timeline;
import io.makegood.delivery.event.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From Monday, 2 November 2009, six in the morning, for two days. */
class DisruptionTest {

    private static final Instant FROM = Instant.parse("2009-11-01T22:00:00Z");
    private static final Instant UNTIL = Instant.parse("2009-11-03T22:00:00Z");
    private static final Instant NOW = Instant.parse("2009-11-02T10:00:00Z");
    private static final Region CHINA =
            new Region(List.of("CN"), List.of(), List.of(), List.of(), List.of(), List.of());

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

    @Test
    void an_order_that_is_touched_no_more_or_again_is_told_so_once() {
        TouchedOrder order = order(Instant.EPOCH);
        List<RecordedEvent> told = new ArrayList<>();

        assertThat(changes(proposed, order, told)).containsExactly("%s:1");
        assertThat(changes(proposed, order, told)).isEmpty();
        assertThat(changes(proposed, null, told)).containsExactly("%s:1~ended withdraws %s:1");
        assertThat(changes(proposed, null, told)).isEmpty();
        assertThat(changes(proposed, order, told)).containsExactly("%s~2:1");
        assertThat(changes(proposed, order, told)).isEmpty();
    }

    @Test
    void lifted_it_is_shortened_for_who_was_told_before() {
        TouchedOrder order = order(Instant.EPOCH);
        List<RecordedEvent> told = new ArrayList<>();
        changes(proposed, order, told);
        Disruption lifted = proposed.approve("bob", NOW).lift("ada", NOW, "it thaws", NOW);

        assertThat(changes(lifted, order, told)).containsExactly("%s:1~lifted corrects %s:1");
        assertThat(told.get(1).event().values().byName().get("until"))
                .isEqualTo(new Value.Text("2009-11-02T18:00+08:00"));
        assertThat(changes(lifted, order, told)).as("it knows already").isEmpty();
        assertThat(changes(lifted, order, new ArrayList<>())).containsExactly("%s:1");
    }

    @Test
    void what_was_shortened_does_not_come_back_at_its_full_length() {
        TouchedOrder order = order(Instant.EPOCH);
        List<RecordedEvent> told = new ArrayList<>();
        changes(proposed, order, told);
        Disruption lifted = proposed.approve("bob", NOW).lift("ada", NOW, "it thaws", NOW);
        changes(lifted, order, told);

        assertThat(changes(lifted, null, told))
                .containsExactly("%s:1~ended withdraws %s:1", "%s:1~lifted~ended withdraws %s:1~lifted");
        assertThat(Timeline.of(told).facts()).isEmpty();
        assertThat(changes(lifted, order, told)).containsExactly("%s~2:1");
    }

    @Test
    void one_disruption_says_nothing_of_another() {
        List<RecordedEvent> told = new ArrayList<>();
        changes(proposed, order(Instant.EPOCH), told);

        Disruption other = Disruption.propose(proposed.declaration(), "ada", NOW);

        assertThat(DisruptionEvents.changes(other, null, Timeline.of(told), NOW))
                .isEmpty();
    }

    /** What has to be said, which then is told; ids without that of the disruption. */
    private List<String> changes(Disruption disruption, @Nullable TouchedOrder order, List<RecordedEvent> told) {
        List<FulfilmentEvent> changes = DisruptionEvents.changes(disruption, order, Timeline.of(told), NOW);
        changes.forEach(event -> told.add(new RecordedEvent(new UUID(0, 1), event, NOW, "1", Provenance.NONE)));
        return changes.stream()
                .map(DisruptionTest::words)
                .map(words -> words.replace(disruption.id().toString(), "%s"))
                .toList();
    }

    private static String words(FulfilmentEvent event) {
        String name = event.isWithdrawal() ? " withdraws " : " corrects ";
        return event.id().id() + event.named().map(named -> name + named.id()).orElse("");
    }

    private static TouchedOrder order(Instant registeredAt) {
        return new TouchedOrder(new UUID(0, 1), "1", ZoneId.of("Asia/Shanghai"), registeredAt);
    }
}
