package io.makegood.compensation.recourse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.claim.Demand;
import io.makegood.compensation.entitlement.Computed;
import io.makegood.compensation.entitlement.Entitlement;
import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.State;
import io.makegood.compensation.recourse.Occasions.Occasion;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandsTest {

    private static final Instant MADE_AT = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant MISSED_AT = Instant.parse("2026-06-03T10:00:00Z");
    private static final Promise PROMISE = new Promise(
            new PromiseId(new Tenant("shop"), UUID.randomUUID()), "order-1", "ada", new GuaranteeVersion("mbg", 1));
    private static final Facts FACTS =
            new Facts(Map.of("freight", TextNode.valueOf("12.50"), "trackingNumber", TextNode.valueOf("JD01")));

    /** Berlin is two hours ahead in June. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            claim: {within: P14D, after: breach} | P30D | 2026-06-17T22:00:00Z
            claim: {within: P14D, after: due}    | P30D | 2026-06-17T22:00:00Z
            claim: {within: P15D, after: made}   | P30D | 2026-06-16T22:00:00Z
            claim: {within: PT72H, after: due}   | -    | 2026-06-06T10:00:00Z
            claim: {after: due}                  | P30D | -
            -                                    | P30D | 2026-07-03T22:00:00Z
            -                                    | PT1H | 2026-06-03T11:00:00Z
            -                                    | -    | -
            """)
    void the_window_is_that_of_the_terms_and_else_that_of_the_party(
            @Nullable String claim, @Nullable String fileWithin, @Nullable Instant fileBy) {
        Terms terms = terms(claim);

        assertThat(demand(terms, fileWithin, breached(1, "PT25H", claim == null ? null : "missing"))
                        .fileBy())
                .isEqualTo(fileBy);
    }

    @ParameterizedTest
    @CsvSource({
        "missing,   PT25H, EUR 12.50",
        "missing,   PT2H,  EUR 6.25",
        "too-early, PT25H, EUR 12.50",
        "in-time,   PT25H, EUR 12.50",
        "too-late,  PT25H, EUR 0.00",
        "missing,   PT59S, EUR 0.00",
    })
    void as_long_as_we_can_ask_what_is_owed_is_what_it_would_be_once_we_have(String claim, String late, String amount) {
        Terms terms = terms("claim: {within: P14D, after: breach}");

        assertThat(demand(terms, null, breached(1, late, claim)).amount()).hasToString(amount);
    }

    @Test
    void a_demand_says_what_happened_to_which_parcel() {
        Demand demand = demand(terms(null), null, breached(1, "PT25H", null));

        assertThat(demand.happened()).isEqualTo("delivered missed, late by PT25H: missorted");
        assertThat(demand.tracking()).containsExactly("JD01");
        assertThat(demand.missedAt()).isEqualTo(MISSED_AT);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "carrier, carrier,  carrier, missorted",
                "carrier, merchant, -,       missorted",
                "carrier, -,        -,       missorted",
                "unknown, unknown,  -,       missorted",
                "-,       -,        -,       missorted",
            })
    void nobody_answers_for_it_unless_all_its_breaches_name_the_same_party(
            @Nullable String first, @Nullable String second, @Nullable String party, String reason) {
        Responsibility responsibility = responsibility(
                        verdict(1, "parcel-1", State.BREACHED, first), verdict(2, "parcel-2", State.BREACHED, second))
                .orElseThrow();

        assertThat(responsibility.party()).isEqualTo(party);
        assertThat(responsibility.reason()).isEqualTo(reason);
    }

    @Test
    void only_what_is_missed_names_who_answers_for_it() {
        assertThat(responsibility(
                        verdict(1, "parcel-1", State.KEPT, "merchant"),
                        verdict(2, "parcel-2", State.BREACHED, "carrier")))
                .hasValueSatisfying(one -> assertThat(one.party()).isEqualTo("carrier"));
        assertThat(responsibility(verdict(1, "parcel-1", State.KEPT, "merchant")))
                .isEmpty();
    }

    private static Optional<Responsibility> responsibility(UnpricedVerdict... verdicts) {
        Terms terms = terms(null);
        return Responsibility.of(Computed.from(terms, List.of(verdicts)), terms.award("money-back"));
    }

    private static Demand demand(Terms terms, @Nullable String fileWithin, UnpricedVerdict verdict) {
        Entitlement entitlement = Computed.from(terms, List.of(verdict));
        Within within = fileWithin == null ? null : Within.parse(fileWithin);
        RecourseParty party = new RecourseParty(
                new Tenant("shop"), "dhl", "DHL", null, List.of("mbg"), within, null, 0, "ada", MADE_AT);
        return Demands.of(party, entitlement, terms, new Occasion(MADE_AT, List.of("JD01"), Map.of(1, MISSED_AT)));
    }

    private static Terms terms(@Nullable String claim) {
        return Dangdang.terms(Freight.terms(claim == null ? "" : claim));
    }

    private static UnpricedVerdict breached(int number, String late, @Nullable String claim) {
        return unpriced(verdict(
                number, "", State.BREACHED, Map.of("late", late, "party", "carrier", "reason", "missorted"), claim));
    }

    private static UnpricedVerdict verdict(int number, String parcel, State state, @Nullable String party) {
        Map<String, String> known = new HashMap<>(Map.of("late", "PT25H", "reason", "missorted"));
        if (party != null) {
            known.put("party", party);
        }
        return unpriced(verdict(number, parcel, state, known, null));
    }

    private static Verdict verdict(
            int number, String parcel, State state, Map<String, String> known, @Nullable String claim) {
        return new Verdict(
                PROMISE.key(), number, "delivered", parcel, 0, state, known, null, claim, List.of(), MISSED_AT);
    }

    private static UnpricedVerdict unpriced(Verdict verdict) {
        return new UnpricedVerdict(PROMISE, MADE_AT, FACTS, verdict);
    }
}
