package io.makegood.compensation.entitlement;

import static io.makegood.compensation.Dangdang.TERMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.promise.Facts;
import io.makegood.terms.Terms;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is guessed. */
class UnpriceableTest {

    @Test
    void facts_that_fit_are_priced_in_the_types_of_the_terms() {
        assertThat(Unpriceable.unlessFit(TERMS, Dangdang.FACTS))
                .containsEntry("orderValue", new BigDecimal("118.40"))
                .containsEntry("shippingFee", new BigDecimal("5.00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"shippingFee": "5.00"}                                                     | lacks orderValue
            {}                                                                          | lacks orderValue
            {"orderValue": "many", "shippingFee": "5.00"}                               | many
            {"orderValue": {"amount": "20.00", "currency": "EUR"}, "shippingFee": "5"}  | EUR
            {"orderValue": null, "shippingFee": "5.00"}                                 | orderValue
            """)
    void a_fact_that_is_missing_or_of_another_form_or_currency_is_not_guessed(String facts, String reason) {
        assertThatThrownBy(() -> Unpriceable.unlessFit(TERMS, facts(facts)))
                .isInstanceOf(Unpriceable.class)
                .hasMessageContaining(reason);
    }

    @Test
    void what_is_optional_has_a_default_or_is_learned_later_need_not_be_there() {
        ObjectNode json = Dangdang.agreedTerms();
        ObjectNode declared = (ObjectNode) json.get("facts");
        declared.putObject("slot").put("type", "date").put("optional", true);
        declared.putObject("pieces").put("type", "integer").put("default", 1);
        declared.putObject("redelivered").put("type", "boolean").put("learnedFrom", "redelivered");
        Terms terms = Dangdang.terms(json);

        assertThat(Unpriceable.unlessFit(terms, Dangdang.FACTS))
                .containsEntry("pieces", BigDecimal.ONE)
                .doesNotContainKey("slot");
    }

    private static Facts facts(String json) {
        return Facts.read(Contracts.read(json));
    }
}
