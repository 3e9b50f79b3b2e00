package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {

    private static final String WORSE = "{tiers: [{below: P1D, amount: 10}, {from: P1D, amount: 9}]}";

    @Test
    void a_warning_that_is_accepted_does_not_stand_in_the_way() {
        assertThat(Parcel.findings("/awards/0/pay", WORSE, "/accepted", accepting("/awards/0/pay/tiers/1")))
                .isEmpty();
    }

    @Test
    void a_warning_elsewhere_stays() {
        assertThat(Parcel.findings(
                        "/awards/0/pay",
                        WORSE,
                        "/awards/3/pay",
                        "{tiers: [{to: 9, amount: 5}]}",
                        "/accepted",
                        accepting("/awards/0/pay/tiers/1")))
                .singleElement()
                .extracting(finding -> finding.pointer())
                .isEqualTo("/awards/3/pay/tiers/0/to");
    }

    @Test
    void an_error_is_never_accepted() {
        Table.found(
                Parcel.findings(
                        "/awards/0/pay",
                        "{tiers: [{below: P1D, amount: 1}, {from: P2D, amount: 9}]}",
                        "/accepted",
                        accepting("/awards/0/pay/tiers/1/from")),
                "error",
                "/awards/0/pay/tiers/1/from",
                "leaves a gap");
    }

    @ParameterizedTest
    @CsvSource({"/awards/0/pay/tiers/0", "/awards/0/pay/tiers", "/awards/9", "nonsense"})
    void what_accepts_nothing_is_found(String pointer) {
        Table.found(
                Parcel.findings("/accepted", accepting(pointer)),
                "error",
                "/accepted/0/finding",
                "accepts nothing: there is no warning at '%s'".formatted(pointer));
    }

    @Test
    void nothing_is_accepted_twice() {
        Table.found(
                Parcel.findings(
                        "/awards/0/pay",
                        WORSE,
                        "/accepted",
                        "[{finding: /awards/0/pay/tiers/1, because: a}, {finding: /awards/0/pay/tiers/1, because: b}]"),
                "error",
                "/accepted/1/finding",
                "accepts nothing");
    }

    @Test
    void somebody_says_why() {
        Table.found(
                Parcel.findings("/awards/0/pay", WORSE, "/accepted", "[{finding: /awards/0/pay/tiers/1}]"),
                "error",
                "/accepted/0/because",
                "is missing");
    }

    private static String accepting(String pointer) {
        return "[{finding: %s, because: it is meant so}]".formatted(pointer);
    }
}
