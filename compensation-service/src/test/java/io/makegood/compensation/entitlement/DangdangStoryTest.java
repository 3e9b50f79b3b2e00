package io.makegood.compensation.entitlement;

import static io.makegood.compensation.Dangdang.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict.State;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * By hand: the shipping fee of 5.00 as noon passes; from 24 h late 10 % of 118.40 = 11.84, that is 6.84 more; from
 * 48 h 20 % = 23.68, 11.84 more; from 72 h 30 % = 35.52, 11.84 more. Together 35.52. Three broken re-promises bring
 * coupons of 2.00 each. Together 6.00.
 */
class DangdangStoryTest {

    /** As promise-service numbers them; those at risk decide nothing. */
    private static final List<UnpricedVerdict> VERDICTS = List.of(
            Dangdang.reached(1, State.AT_RISK),
            Dangdang.breached(2, 0, "PT0S"),
            Dangdang.breached(3, 0, "PT24H"),
            Dangdang.reached(4, 1, State.AT_RISK),
            Dangdang.reached(5, 2, State.AT_RISK),
            Dangdang.breached(6, 1, "PT0S"),
            Dangdang.breached(7, 2, "PT0S"),
            Dangdang.breached(8, 0, "PT48H"),
            Dangdang.reached(9, 3, State.AT_RISK),
            Dangdang.breached(10, 0, "PT72H"),
            Dangdang.breached(11, 3, "PT0S"));

    @Test
    void the_differences_are_those_calculated_by_hand() {
        List<Entitlement> computed = priceAtOnce();

        assertThat(differences(computed, "late-delivery"))
                .containsExactly(cny("5.00"), cny("6.84"), cny("11.84"), cny("11.84"));
        assertThat(differences(computed, "broken-re-promise")).containsExactly(cny("2.00"), cny("2.00"), cny("2.00"));
    }

    @Test
    void what_is_owed_in_all_grows_with_each_breach() {
        List<Entitlement> computed = priceAtOnce();

        assertThat(amounts(computed, "late-delivery"))
                .containsExactly(cny("5.00"), cny("11.84"), cny("23.68"), cny("35.52"));
        assertThat(amounts(computed, "broken-re-promise")).containsExactly(cny("2.00"), cny("4.00"), cny("6.00"));
    }

    @Test
    void each_answers_the_verdict_that_was_its_occasion() {
        assertThat(priceAtOnce()).extracting(Entitlement::verdict).containsExactly(2, 3, 6, 7, 8, 10, 11);
    }

    @Test
    void verdicts_priced_one_by_one_come_to_the_same() {
        Assessment assessment = new Assessment(TERMS);
        List<Money> differences = new ArrayList<>();
        for (UnpricedVerdict verdict : VERDICTS) {
            assessment.price(verdict).forEach(entitlement -> differences.add(entitlement.difference()));
        }

        assertThat(differences)
                .isEqualTo(priceAtOnce().stream().map(Entitlement::difference).toList());
    }

    @Test
    void a_trace_priced_again_from_what_it_looked_at_is_the_same() throws Exception {
        for (Entitlement entitlement : priceAtOnce()) {
            String stored = Contracts.JSON.writeValueAsString(entitlement.trace());
            Trace trace = Contracts.JSON.readValue(stored, Trace.class);

            assertThat(trace).isEqualTo(entitlement.trace());
            assertThat(Rerun.of(trace, TERMS)).isEqualTo(trace);
        }
    }

    private static List<Entitlement> priceAtOnce() {
        return new Assessment(TERMS).price(VERDICTS);
    }

    private static List<Money> differences(List<Entitlement> computed, String award) {
        return of(award, computed).stream().map(Entitlement::difference).toList();
    }

    private static List<Money> amounts(List<Entitlement> computed, String award) {
        return of(award, computed).stream().map(Entitlement::amount).toList();
    }

    private static List<Entitlement> of(String award, List<Entitlement> computed) {
        return computed.stream()
                .filter(entitlement -> entitlement.trace().award().equals(award))
                .toList();
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
