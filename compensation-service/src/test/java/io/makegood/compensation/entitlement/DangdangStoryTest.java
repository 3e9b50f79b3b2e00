package io.makegood.compensation.entitlement;

import static io.makegood.compensation.Dangdang.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.promise.UnpricedVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * By hand: the shipping fee of 5.00 as noon passes; from 24 h late 10 % of 118.40 = 11.84, that is 6.84 more; from
 * 48 h 20 % = 23.68, 11.84 more; from 72 h 30 % = 35.52, 11.84 more. Together 35.52. Three broken re-promises bring
 * coupons of 2.00 each. Together 6.00.
 */
class DangdangStoryTest {

    private static final Instant NOW = Instant.parse("2009-11-05T05:37:00Z");

    /** As promise-service numbers them; the at-risk verdicts between them decide nothing. */
    private static final List<UnpricedVerdict> VERDICTS = List.of(
            Dangdang.breached(2, 0, "PT0S"),
            Dangdang.breached(3, 0, "PT24H"),
            Dangdang.breached(6, 1, "PT0S"),
            Dangdang.breached(7, 2, "PT0S"),
            Dangdang.breached(8, 0, "PT48H"),
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
    void together_they_are_what_the_last_verdict_owes() {
        List<Entitlement> computed = priceAtOnce();

        assertThat(Money.total(differences(computed, "late-delivery"))).isEqualTo(cny("35.52"));
        assertThat(Money.total(differences(computed, "broken-re-promise"))).isEqualTo(cny("6.00"));
    }

    @Test
    void verdicts_priced_one_by_one_come_to_the_same() {
        Map<AwardKey, Entitlement> newest = new HashMap<>();
        List<Money> differences = new ArrayList<>();
        for (UnpricedVerdict verdict : VERDICTS) {
            Appraisal appraisal = new Appraisal(newest, NOW);
            appraisal.price(verdict, TERMS);
            appraisal.computed().forEach(entitlement -> {
                newest.put(entitlement.key(), entitlement);
                differences.add(entitlement.difference());
            });
        }

        assertThat(differences)
                .isEqualTo(priceAtOnce().stream().map(Entitlement::difference).toList());
    }

    @Test
    void a_trace_priced_again_from_what_it_looked_at_is_the_same() throws Exception {
        for (Entitlement entitlement : priceAtOnce()) {
            String stored = Contracts.JSON.writeValueAsString(entitlement.trace());
            Trace trace = Contracts.JSON.readValue(stored, Trace.class);

            assertThat(Rerun.of(trace, TERMS)).isEqualTo(entitlement.trace());
        }
    }

    private static List<Entitlement> priceAtOnce() {
        Appraisal appraisal = new Appraisal(Map.of(), NOW);
        VERDICTS.forEach(verdict -> appraisal.price(verdict, TERMS));
        return appraisal.computed();
    }

    private static List<Money> differences(List<Entitlement> computed, String award) {
        return computed.stream()
                .filter(entitlement -> entitlement.trace().award().equals(award))
                .map(Entitlement::difference)
                .toList();
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
