package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimedOnceTest {

    private static final String LATER = "{id: later, for: delivered, pay: {amount: 1.00}, claim: %s}";
    private static final String MONTH = "{within: P28D, after: breach, when: {size: small}}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {within: P28D, after: breach, when: {size: small}}
            none
            """)
    void awards_for_one_objective_have_the_same_claim_or_none(String claim) {
        assertThat(Parcel.findings("/claim", MONTH, "/awards/4", LATER.formatted(claim)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {within: P29D, after: breach, when: {size: small}}
            {within: P28D, after: due, when: {size: small}}
            {within: P28D, after: breach, when: {size: large}}
            {within: P28D, after: breach}
            """)
    void another_claim_for_the_same_objective_is_found(String claim) {
        Table.found(
                Parcel.findings("/claim", MONTH, "/awards/4", LATER.formatted(claim)),
                "error",
                "/awards/4/claim",
                "is claimed otherwise than 'late', which is for 'delivered' too");
    }

    @Test
    void an_award_for_another_objective_may_have_a_claim_of_its_own() {
        assertThat(Parcel.findings("/claim", MONTH, "/awards/1/claim", "{within: PT48H, after: made}"))
                .isEmpty();
    }

    @Test
    void a_claim_of_an_award_can_be_kept_too() {
        Table.found(
                Parcel.findings("/awards/1/claim", "{within: PT48H, notBefore: PT48H, after: made}"),
                "error",
                "/awards/1/claim/notBefore",
                "is PT48H, but claims end PT48H after the same moment");
    }

    @Test
    void a_claim_of_the_terms_that_no_award_goes_by_is_found() {
        Table.found(
                Parcel.findings(
                        "/claim", "{within: P28D, after: breach}",
                        "/awards/0/claim", "none",
                        "/awards/1/claim", "none",
                        "/awards/2/claim", "none",
                        "/awards/3/claim", "{after: breach}"),
                "warning",
                "/claim",
                "is declared, but every award says something else");
    }
}
