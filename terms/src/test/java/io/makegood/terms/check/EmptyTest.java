package io.makegood.terms.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptyTest {

    @ParameterizedTest
    @ValueSource(strings = {"[]", "-"})
    void terms_without_an_award_are_refused(String awards) {
        Table.found(
                Parcel.findings("/awards", awards, "/objectives/2", "{id: also, due: given, reachedBy: [done]}"),
                "error",
                "/awards",
                "nothing is ever owed");
    }

    @Test
    void a_fact_that_may_be_none_of_no_words_is_refused() {
        String cap = "[{atMost: 4.00, together: {name: all, per: [colour]}}]";

        Table.found(
                Parcel.findings("/facts/colour", "{oneOf: []}", "/awards/0/then", cap),
                "error",
                "/facts/colour/oneOf",
                "is empty, so no word fits");
    }
}
