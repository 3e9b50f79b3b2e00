package io.makegood.compensation.terms.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.terms.PublishedGuarantee;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.Remedy;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Award;
import io.makegood.terms.objective.Exclusion;
import io.makegood.terms.pay.Tiers;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** We can read the guarantees that promise-service agreed to tell. */
class GuaranteeContractTest {

    private final PublishedGuarantee published = Contracts.data(
                    "guarantee-published/example.json", GuaranteePublished.class)
            .toGuarantee(new Tenant("dangdang"));

    @Test
    void a_guarantee_is_read_with_all_that_prices() {
        Terms terms = compiled();

        assertThat(published.name()).isEqualTo("Delivered by noon of the next day");
        assertThat(terms.currency().getCode()).isEqualTo("CNY");
        assertThat(terms.rounding().mode()).isEqualTo(RoundingMode.HALF_UP);
        assertThat(terms.overpaid()).isEqualTo(Terms.Overpaid.RECOVER);
        assertThat(terms.exclusions()).extracting(Exclusion::id).containsExactly("force-majeure");
        assertThat(terms.awards()).extracting(Award::id).containsExactly("late-delivery", "broken-re-promise");
    }

    @Test
    void an_award_knows_what_it_pays_for_and_how_much() {
        Award refund = compiled().awards().get(0);

        assertThat(refund.concerns("delivered", 0)).isTrue();
        assertThat(refund.concerns("delivered", 1)).isFalse();
        assertThat(refund.remedies()).extracting(Remedy::kind).containsExactly(Remedy.Kind.REFUND);
        assertThat(((Tiers) refund.pay()).tiers()).hasSize(4);
        assertThat(refund.then()).extracting(Adjustment::pointer).containsExactly("/awards/0/then/0");
    }

    @Test
    void each_pointer_leads_to_what_was_read() {
        JsonNode terms = published.terms();

        compiled().awards().forEach(award -> {
            assertThat(terms.at(award.pointer() + "/id").asText()).isEqualTo(award.id());
            assertThat(terms.at(award.pay().pointer()).isMissingNode()).isFalse();
            award.then()
                    .forEach(then ->
                            assertThat(terms.at(then.pointer()).isObject()).isTrue());
        });
    }

    @Test
    void terms_are_compiled_with_the_calendars_that_came_along() {
        ObjectNode terms = Dangdang.agreedTerms().put("calendar", "office-hours");
        ObjectNode calendars = Contracts.JSON.createObjectNode();
        calendars.putObject("office-hours").putArray("workingDays").add("mon-fri");

        assertThat(new GuaranteePublished("next-morning", 2, "Next morning", terms, calendars)
                        .toGuarantee(new Tenant("dangdang"))
                        .calendars())
                .isEqualTo(calendars);
        assertThatThrownBy(() -> new GuaranteePublished("next-morning", 2, "Next morning", terms, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("office-hours");
    }

    @Test
    void terms_that_cannot_be_priced_by_are_refused_when_they_arrive() {
        ObjectNode terms = Dangdang.agreedTerms();
        terms.remove("rounding");

        assertThatThrownBy(() -> new GuaranteePublished("next-morning", 2, "Next morning", terms, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rounding");
    }

    private Terms compiled() {
        return Dangdang.terms(published.terms());
    }
}
