package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InOrderTest {

    private static final String REPAID =
            "{id: repaid, each: {breachOf: %s}, due: {within: PT24H}, reachedBy: [repaid]}";

    @Test
    void an_objective_goes_by_breaches_of_an_earlier_one() {
        assertThat(Parcel.findings("/objectives/4", REPAID.formatted("delivered")))
                .isEmpty();
    }

    @Test
    void a_start_by_breaches_of_a_later_one_is_found() {
        Table.found(
                Parcel.findings(
                        "/objectives/4",
                        REPAID.formatted("last"),
                        "/objectives/5",
                        "{id: last, due: {within: PT24H}, reachedBy: [repaid]}"),
                "error",
                "/objectives/4/each/breachOf",
                "names 'last', which comes later");
    }

    @Test
    void the_author_learns_what_to_move() {
        assertThat(Parcel.findings(
                        "/objectives/4", "{id: some, count: {breachesOf: last}, within: month, atMost: 1}",
                        "/objectives/5", "{id: last, due: {within: PT24H}, reachedBy: [repaid]}"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/objectives/4/count/breachesOf");
                    assertThat(finding.suggestion()).isEqualTo("move 'last' before 'some'");
                });
    }

    @Test
    void an_objective_by_its_own_breaches_is_found() {
        Table.found(
                Parcel.findings("/objectives/4", REPAID.formatted("repaid")),
                "error",
                "/objectives/4/each/breachOf",
                "names 'repaid', which is this objective itself");
    }

    @Test
    void a_circle_is_found_where_it_goes_backwards() {
        Table.found(
                Parcel.findings(
                        "/objectives/4",
                        "{id: one, each: {breachOf: two}, due: {within: PT24H}, reachedBy: [repaid]}",
                        "/objectives/5",
                        "{id: two, each: {breachOf: one}, due: {within: PT24H}, reachedBy: [repaid]}"),
                "error",
                "/objectives/4/each/breachOf",
                "names 'two', which comes later");
    }

    @Test
    void something_that_must_not_happen_without_an_award_is_found() {
        String never = "{id: silent, never: [noise], reachedBy: [night-over]}";

        Table.found(
                Parcel.findings("/objectives/4", never),
                "warning",
                "/objectives/4",
                "says that 'silent' must be, but nothing follows when it is not");
        assertThat(Parcel.findings(
                        "/objectives/4",
                        never,
                        "/objectives/5",
                        "{id: quiet, count: {breachesOf: silent}, within: month, atMost: 1}"))
                .isEmpty();
        assertThat(Parcel.findings("/objectives/4", never, "/awards/4", "{id: noise, for: silent, pay: 5}"))
                .isEmpty();
    }

    @Test
    void what_has_no_end_is_found_when_it_is_read() {
        Table.found(
                Parcel.findings("/objectives/0/reachedBy", "[]"),
                "error",
                "/objectives/0/reachedBy",
                "nobody can tell when it is reached");
    }
}
