package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class AffordableTest {

    @Test
    void units_are_a_minute_or_longer() {
        assertThat(Parcel.findings("/awards/0/pay", "{per: PT1M, each: 1}")).isEmpty();
        Table.found(
                Parcel.findings("/awards/0/pay", "{per: PT59.999999S, each: 1}"),
                "error",
                "/awards/0/pay/per",
                "is PT59.999999S, but what is owed would change too often");
    }

    @Test
    void there_are_at_most_5000_rules() {
        assertThat(Parcel.findings("/awards/0/pay", inKind(4_994))).isEmpty();
        Table.found(Parcel.findings("/awards/0/pay", inKind(4_997)), "error", "/awards", "more than 5000");
    }

    private static String inKind(int rules) {
        String many = String.join(", ", Collections.nCopies(rules / 199, "{sum: [%s]}".formatted(some(198))));
        return "{sum: [%s, %s]}".formatted(many, some(rules % 199));
    }

    private static String some(int rules) {
        return String.join(", ", Collections.nCopies(rules, "{inKind: stamp}"));
    }
}
