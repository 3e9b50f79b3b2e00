package io.makegood.compensation.terms.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.terms.Award;
import io.makegood.compensation.terms.Overpaid;
import io.makegood.compensation.terms.Pay;
import io.makegood.compensation.terms.PublishedGuarantee;
import io.makegood.compensation.terms.Remedy;
import io.makegood.compensation.terms.Terms;
import io.makegood.compensation.terms.TermsReader;
import io.makegood.compensation.terms.Tier;
import io.makegood.kernel.tenancy.Tenant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** We can read the guarantees that promise-service agreed to tell. */
class GuaranteeContractTest {

    private final PublishedGuarantee published = Contracts.data(
                    "guarantee-published/example.json", GuaranteePublished.class)
            .toGuarantee(new Tenant("dangdang"));

    @Test
    void a_guarantee_is_read_with_the_half_of_its_terms_that_prices() {
        Terms terms = TermsReader.read(published.terms());

        assertThat(terms.currency().getCode()).isEqualTo("CNY");
        assertThat(terms.rounding()).isEqualTo(RoundingMode.HALF_UP);
        assertThat(terms.overpaid()).isEqualTo(Overpaid.RECOVER);
        assertThat(terms.exclusions()).containsExactly("force-majeure");
        assertThat(terms.awards()).extracting(Award::id).containsExactly("late-delivery", "broken-re-promise");
    }

    @Test
    void an_award_knows_what_it_pays_for_and_how_much() {
        Award refund = TermsReader.read(published.terms()).awards().get(0);

        assertThat(refund.target()).isEqualTo(Award.For.PROMISE);
        assertThat(refund.remedy()).isEqualTo(Remedy.REFUND);
        assertThat(refund.atMost()).isEqualTo(new BigDecimal("50.00"));
        assertThat(refund.tiers().get(1))
                .isEqualTo(new Tier(
                        "/awards/0/tiers/1",
                        Duration.ofHours(24),
                        Duration.ofHours(48),
                        new Pay.Percentage(new BigDecimal("10"), "orderValue")));
    }

    @Test
    void each_pointer_leads_to_what_was_read() {
        JsonNode terms = published.terms();
        Terms read = TermsReader.read(terms);

        read.awards().forEach(award -> {
            assertThat(terms.at(award.objectivePointer()).asText()).isEqualTo(award.objective());
            award.tiers().forEach(tier -> {
                assertThat(Duration.parse(terms.at(tier.pointer() + "/from").asText()))
                        .isEqualTo(tier.from());
                assertThat(terms.at(tier.payPointer()).isObject()).isTrue();
            });
        });
        assertThat(terms.at(read.exclusionPointer("force-majeure") + "/id").asText())
                .isEqualTo("force-majeure");
    }

    @Test
    void terms_that_cannot_be_priced_by_are_refused_when_they_arrive() {
        ObjectNode terms = published.terms().deepCopy();
        terms.remove("rounding");

        assertThatThrownBy(() -> new GuaranteePublished("next-morning", 2, terms))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rounding");
    }
}
