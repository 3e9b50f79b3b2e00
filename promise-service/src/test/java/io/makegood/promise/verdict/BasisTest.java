package io.makegood.promise.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every verdict names the events that it rests on, and no other. */
class BasisTest {

    private static final String MUCH_LATER = "2026-08-01T00:00";
    private static final String PARCEL = """
            facts: {form: {type: text, learnedFrom: form-chosen, value: form}}
            objectives: [{id: delivered, due: {days: 1, at: "12:00"}, reachedBy: [delivered]}]
            """;
    private static final String VISITS = """
            facts: {slotEnd: {type: date-time, learnedFrom: agreed, value: until}}
            objectives: [{id: visit, each: agreed, due: {at: slotEnd}, reachedBy: [attended]}]
            """;

    @Test
    void what_was_learned_names_its_event() {
        Trial trial = Trial.under(PARCEL)
                .heard("first", "form-chosen", "2026-06-01T10:00")
                .saying("form", "cash")
                .heard("second", "form-chosen", "2026-06-01T11:00")
                .saying("form", "voucher")
                .heard("other", "in-transit", "2026-06-01T12:00");

        assertThat(basis(trial, "delivered")).containsExactly("second");
    }

    @Test
    void what_says_again_what_is_known_gives_no_new_verdict() {
        Trial trial = Trial.under(PARCEL)
                .heard("first", "form-chosen", "2026-06-01T10:00")
                .saying("form", "cash");
        trial.judgedAt("2026-06-03T10:00");

        trial.heard("again", "form-chosen", "2026-06-03T10:00").saying("form", "cash");

        assertThat(trial.judgedAt("2026-06-03T11:00")).isEmpty();
        assertThat(basis(trial, "delivered")).containsExactly("first");
    }

    @Test
    void what_came_to_say_the_same_after_something_else_is_where_it_comes_from() {
        Trial trial = Trial.under(PARCEL)
                .heard("first", "form-chosen", "2026-06-01T10:00")
                .saying("form", "cash")
                .heard("second", "form-chosen", "2026-06-01T11:00")
                .saying("form", "voucher")
                .heard("third", "form-chosen", "2026-06-01T12:00")
                .saying("form", "cash");

        assertThat(basis(trial, "delivered")).containsExactly("third");
    }

    @Test
    void an_event_that_has_no_bearing_gives_no_new_verdict() {
        Trial trial = Trial.under(PARCEL)
                .heard("chosen", "form-chosen", "2026-06-01T10:00")
                .saying("form", "cash");
        trial.judgedAt("2026-06-03T10:00");

        trial.heard("other", "in-transit", "2026-06-01T12:00");

        assertThat(trial.judgedAt("2026-06-03T11:00")).isEmpty();
    }

    @Test
    void what_is_withdrawn_is_never_named_though_nothing_else_changes() {
        Trial trial = Trial.under(PARCEL)
                .heard("first", "form-chosen", "2026-06-01T10:00")
                .saying("form", "cash")
                .heard("again", "form-chosen", "2026-06-01T11:00")
                .saying("form", "cash");
        assertThat(basis(trial, "delivered")).containsExactly("first");

        trial.heard("withdrawn", "2026-06-05T10:00").withdrawing("first");

        assertThat(basis(trial, "delivered")).containsExactly("again");
    }

    @Test
    void who_decided_who_excuses_and_who_caused_it_are_among_them_and_named_once() {
        Trial trial = Trial.under(PARCEL + "exclusions: [{id: weather, parties: [force-majeure]}]")
                .heard("storm", "delayed", "2026-06-01T10:00")
                .by("force-majeure")
                .heard("there", "delivered", "2026-06-04T10:00");

        assertThat(basis(trial, "delivered")).containsExactly("storm", "there");
    }

    @Test
    void a_claim_is_named_and_the_event_from_which_its_time_counts() {
        Trial trial = Trial.under(PARCEL + "claim: {within: P9D, after: delivered}")
                .heard("claim-1", "claimed", "2026-06-05T10:00")
                .heard("claim-2", "claimed", "2026-06-06T10:00")
                .heard("there", "delivered", "2026-06-04T10:00");

        assertThat(basis(trial, "delivered")).containsExactly("there", "claim-1");
    }

    @Test
    void of_claims_the_one_that_counts_is_named() {
        Trial trial = Trial.under(PARCEL + "claim: {after: due, notBefore: P3D}")
                .heard("too-early", "claimed", "2026-06-03T10:00")
                .heard("in-time", "claimed", "2026-06-06T12:00");

        assertThat(basis(trial, "delivered")).containsExactly("in-time");
    }

    @Test
    void what_was_started_by_an_event_names_it_kept_or_not() {
        Trial trial = Trial.under("objectives: [{id: fixed, each: fault, due: {within: PT3H}, reachedBy: [repaired]}]")
                .heard("fault-1", "fault", "2026-06-02T09:00")
                .about("line-1")
                .heard("fault-2", "fault", "2026-06-02T10:00")
                .about("line-2")
                .heard("same-one", "fault", "2026-06-02T10:30")
                .about("line-2")
                .heard("repair-2", "repaired", "2026-06-02T11:00")
                .about("line-2");

        assertThat(trial.judgedAt(MUCH_LATER))
                .extracting(BasisTest::ids)
                .containsExactly(List.of("fault-2", "repair-2"), List.of("fault-1"));
    }

    @Test
    void the_first_of_its_type_is_named_where_it_starts_the_clock() {
        Trial trial = Trial.under("""
                objectives: [{id: shipped, starts: order-paid, due: {within: PT24H}, reachedBy: [shipped]}]
                """)
                .heard("paid", "order-paid", "2026-06-02T09:00")
                .heard("paid-again", "order-paid", "2026-06-02T10:00");

        assertThat(basis(trial, "shipped")).containsExactly("paid");
    }

    @Test
    void the_breach_of_something_else_is_followed_to_its_events() {
        Trial trial = Trial.under("""
                objectives:
                - {id: visit, each: agreed, due: {within: PT24H}, reachedBy: [attended]}
                - {id: told, each: {breachOf: visit}, due: {within: PT24H}, reachedBy: [told]}
                - {id: rare, count: {breachesOf: visit}, within: P30D, atMost: 1}
                """)
                .heard("agreed-1", "agreed", "2026-06-02T10:00")
                .about("v1")
                .heard("agreed-2", "agreed", "2026-06-05T10:00")
                .about("v2");

        assertThat(basis(trial, "rare")).containsExactly("agreed-1", "agreed-2");
        assertThat(basis(trial, "told")).containsExactly("agreed-2");
    }

    @Test
    void a_due_time_that_was_agreed_names_who_said_so_though_it_was_kept() {
        Trial trial = Trial.under(VISITS)
                .heard("first", "agreed", "2026-06-02T09:00")
                .saying("until", "2026-06-05T12:00:00+02:00")
                .heard("moved", "agreed", "2026-06-03T09:00")
                .saying("until", "2026-06-06T12:00:00+02:00")
                .heard("there", "attended", "2026-06-06T11:00");

        Outcome kept = trial.lastAt("visit", MUCH_LATER);

        assertThat(kept.state()).isEqualTo(State.KEPT);
        assertThat(ids(kept)).containsExactly("first", "moved", "there");
    }

    @Test
    void what_is_kept_does_not_rest_on_what_only_matters_to_what_is_owed() {
        Trial trial = Trial.under(PARCEL)
                .heard("chosen", "form-chosen", "2026-06-01T10:00")
                .saying("form", "cash")
                .heard("there", "delivered", "2026-06-02T10:00");

        assertThat(basis(trial, "delivered")).containsExactly("there");
    }

    @Test
    void pauses_are_named_by_then_and_not_those_to_come() {
        Trial trial = Trial.under("""
                objectives:
                - {id: fixed, due: {within: PT3H}, reachedBy: [repaired], pauses: [{from: shut, until: opened}]}
                """)
                .heard("shut-1", "shut", "2026-06-01T10:00")
                .heard("opened-1", "opened", "2026-06-01T11:00")
                .heard("shut-2", "shut", "2026-06-01T13:30")
                .heard("opened-2", "opened", "2026-06-01T14:00")
                .heard("repair", "repaired", "2026-06-01T15:00");

        assertThat(trial.judgedAt(MUCH_LATER))
                .extracting(BasisTest::ids)
                .containsExactly(
                        List.of("shut-1", "opened-1"), List.of("shut-1", "opened-1", "shut-2", "opened-2", "repair"));
    }

    @Test
    void what_seemed_reached_and_was_undone_is_named() {
        Trial trial = Trial.under("""
                objectives:
                - {id: supplied, due: {within: PT3H}, reachedBy: [restored], holds: PT2H, undoneBy: [lost-again]}
                """)
                .heard("seemed", "restored", "2026-06-01T10:00")
                .heard("undone", "lost-again", "2026-06-01T11:00");

        assertThat(basis(trial, "supplied")).containsExactly("seemed", "undone");
    }

    @Test
    void all_pieces_are_named() {
        Trial trial = Trial.under("""
                facts: {pieces: integer}
                objectives: [{id: all, due: {within: PT3H}, reachedBy: [delivered], pieces: pieces}]
                """)
                .fact("pieces", "2")
                .heard("one", "delivered", "2026-06-01T10:00")
                .heard("two", "delivered", "2026-06-01T11:00");

        assertThat(basis(trial, "all")).containsExactly("one", "two");
    }

    @Test
    void a_count_names_all_that_it_counted() {
        Trial trial = counting(2)
                .heard("long-ago", "arrived", "2026-06-02T10:00")
                .heard("1", "arrived", "2026-06-20T10:00")
                .heard("other", "delayed", "2026-06-20T11:00")
                .heard("2", "arrived", "2026-06-21T10:00")
                .heard("3", "arrived", "2026-06-22T10:00");

        assertThat(basis(trial, "punctual")).containsExactly("1", "2", "3");

        trial.heard("withdrawn", "2026-06-23T10:00").withdrawing("2");
        assertThat(basis(trial, "punctual")).isEmpty();
    }

    @Test
    void of_very_many_the_latest_fifty_are_named() {
        Trial trial = counting(59);
        IntStream.range(0, 60).forEach(i -> trial.heard("a" + i, "arrived", "2026-06-02T10:%02d".formatted(i)));

        assertThat(basis(trial, "punctual"))
                .isEqualTo(IntStream.range(10, 60).mapToObj(i -> "a" + i).toList());
    }

    @Test
    void interruptions_are_named_by_what_began_and_ended_them_within_the_period() {
        Trial trial = Trial.under("""
                objectives: [{id: up, uptime: {over: month, down: down, up: up, whole: PT1M}, atLeast: 99}]
                """)
                .heard("down-1", "down", "2026-06-10T10:00")
                .heard("up-1", "up", "2026-06-11T10:00")
                .heard("too-short", "down", "2026-06-12T10:00:00")
                .heard("up-at-once", "up", "2026-06-12T10:00:59")
                .heard("down-2", "down", "2026-06-30T10:00");
        assertThat(basis(trial, "up")).containsExactly("down-1", "up-1", "down-2");

        trial.heard("up-2", "up", "2026-07-02T10:00").heard("down-3", "down", "2026-07-03T10:00");

        assertThat(trial.judgedAt(MUCH_LATER)).isEmpty();
    }

    @Test
    void what_was_up_enough_names_what_took_something_off_all_the_same() {
        Trial trial = Trial.under("""
                objectives: [{id: up, uptime: {over: month, down: down, up: up}, atLeast: 99}]
                """).heard("down", "down", "2026-06-10T10:00").heard("up", "up", "2026-06-10T11:00");

        assertThat(trial.lastAt("up", MUCH_LATER).state()).isEqualTo(State.KEPT);
        assertThat(basis(trial, "up")).containsExactly("down", "up");
    }

    @Test
    void readings_that_take_something_off_are_named() {
        Trial trial = Trial.under("""
                objectives: [{id: up, uptime: {over: month, reading: errorRate, every: PT5M}}]
                """)
                .heard("bad", "reading", "2026-06-10T10:00")
                .saying("errorRate", "50")
                .heard("good", "reading", "2026-06-10T10:05")
                .saying("errorRate", "0")
                .heard("later", "reading", "2026-07-01T00:00")
                .saying("errorRate", "50");

        assertThat(basis(trial, "up")).containsExactly("bad");
    }

    @Test
    void what_must_not_happen_names_what_happened_and_what_it_taught() {
        Trial trial = Trial.under("""
                facts: {worth: {type: number, learnedFrom: assessed, value: worth}}
                objectives: [{id: intact, never: [damaged], reachedBy: [delivered]}]
                """)
                .heard("broken", "damaged", "2026-06-02T10:00")
                .heard("assessed", "assessed", "2026-06-03T10:00")
                .saying("worth", "5");

        assertThat(basis(trial, "intact")).containsExactly("broken", "assessed");
    }

    @Test
    void what_did_not_happen_after_all_names_nothing() {
        Trial trial = Trial.under("objectives: [{id: fixed, each: fault, due: {within: PT3H}, reachedBy: [repaired]}]")
                .heard("error", "fault", "2026-06-02T09:00");
        assertThat(basis(trial, "fixed")).containsExactly("error");

        trial.heard("withdrawn", "2026-06-03T09:00").withdrawing("error");

        assertThat(basis(trial, "fixed")).isEmpty();
    }

    private static Trial counting(int atMost) {
        return Trial.under("objectives: [{id: punctual, count: [arrived], within: P7D, atMost: %d}]".formatted(atMost));
    }

    private static List<String> basis(Trial trial, String objective) {
        return ids(trial.lastAt(objective, MUCH_LATER));
    }

    private static List<String> ids(Verdict verdict) {
        return ids(verdict.outcome());
    }

    private static List<String> ids(Outcome outcome) {
        return outcome.grounds().basis().stream().map(Evidence::id).toList();
    }
}
