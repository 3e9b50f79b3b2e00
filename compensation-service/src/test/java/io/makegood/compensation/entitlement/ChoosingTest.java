package io.makegood.compensation.entitlement;

import static io.makegood.compensation.Dangdang.breached;
import static io.makegood.compensation.Dangdang.reached;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Offer;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 11.84 in cash or 17.76 as a voucher for a day, 23.68 or 35.52 for two days. */
class ChoosingTest {

    private static final AwardKey AWARD = new AwardKey(Dangdang.PROMISE.key(), "late-delivery");

    private final Assessment assessment = new Assessment(Dangdang.terms(Dangdang.termsWithChoice("P14D")));
    private final UnpricedVerdict aDayLate = breached(2, 0, "PT24H");

    @Test
    void what_a_customer_may_choose_waits_and_says_what_each_form_comes_to() {
        assessment.draw(aDayLate);

        Hold choice = choice();
        assertThat(standing()).containsExactly("payment of 11.84 as cash held");
        assertThat(choice.offers()).extracting(Offer::toString).containsExactly("cash CNY 11.84", "voucher CNY 17.76");
        assertThat(choice.text()).isEqualTo("the customer may choose: cash CNY 11.84, voucher CNY 17.76");
        assertThat(Duration.between(choice.since(), choice.until())).isEqualTo(Duration.ofDays(14));
        assertThat(choice.needsPerson()).isFalse();
    }

    @Test
    void when_facts_change_meanwhile_every_form_is_priced_anew_and_the_time_stays() {
        assessment.draw(aDayLate);
        Hold before = choice();

        assessment.draw(breached(3, 0, "PT48H"));

        assertThat(standing()).containsExactly("payment of 23.68 as cash held");
        assertThat(choice().offers())
                .extracting(Offer::toString)
                .containsExactly("cash CNY 23.68", "voucher CNY 35.52");
        assertThat(choice().until()).isEqualTo(before.until());
    }

    @Test
    void what_is_chosen_takes_the_place_of_the_default_and_whatever_follows_has_that_form() {
        assessment.draw(aDayLate);

        assessment.choose(AWARD, "voucher");
        List<Consequence> chosen = assessment.draw(aDayLate);

        assertThat(chosen).singleElement().satisfies(one -> {
            assertThat(one.entitlement().amount()).hasToString("CNY 17.76");
            assertThat(one.entitlement().trace().chosen()).containsEntry("late-delivery", "voucher");
            assertThat(one.entitlement().trace().explanation()).contains("The customer chose voucher");
            assertThat(one.owedChange()).hasToString("CNY 5.92");
            assertThat(one.withdrawals()).hasSize(1);
        });
        assertThat(standing()).containsExactly("payment of 17.76 as voucher instructed");

        assessment.draw(breached(3, 0, "PT48H"));
        assessment.draw(reached(4, Verdict.State.KEPT));

        assertThat(standing())
                .containsExactly(
                        "payment of 17.76 as voucher instructed",
                        "payment of 17.76 as voucher instructed",
                        "recovery of 35.52 as voucher instructed");
    }

    @Test
    void what_was_chosen_can_be_calculated_again() {
        assessment.choose(AWARD, "voucher");
        Entitlement entitlement = assessment.price(aDayLate).get(0);

        assertThat(Rerun.of(entitlement.trace(), Dangdang.terms(Dangdang.termsWithChoice("P14D"))))
                .isEqualTo(entitlement.trace());
    }

    @Test
    void when_the_default_went_out_nobody_is_asked_again() {
        assessment.draw(aDayLate);
        Payout held = payouts().get(0);
        payouts().set(0, held.without(List.of(choice()), held.createdAt()));

        assessment.draw(breached(3, 0, "PT48H"));

        assertThat(standing())
                .containsExactly("payment of 11.84 as cash instructed", "payment of 11.84 as cash instructed");
    }

    @Test
    void what_another_award_gives_is_not_asked_about() {
        assessment.draw(breached(1, 0, "PT24H"), reached(2, 1, Verdict.State.BREACHED));

        assertThat(assessment.payouts(new AwardKey(Dangdang.PROMISE.key(), "broken-re-promise")))
                .singleElement()
                .satisfies(payout -> assertThat(payout.isHeld()).isFalse());
    }

    private Hold choice() {
        return payouts().get(payouts().size() - 1).choice().orElseThrow();
    }

    private List<Payout> payouts() {
        return assessment.payouts(AWARD);
    }

    private List<String> standing() {
        return payouts().stream()
                .map(one -> "%s of %s as %s %s"
                        .formatted(
                                one.kind().word(),
                                one.amount().getAmount(),
                                one.form().name(),
                                one.progress().state().word()))
                .toList();
    }
}
