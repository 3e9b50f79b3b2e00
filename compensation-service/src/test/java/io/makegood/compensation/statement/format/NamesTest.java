package io.makegood.compensation.statement.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final String ID = "019a4f6e-3c00-7000-8000-0000000000a2";

    @Test
    void an_id_is_found_wherever_it_is_said() {
        assertThat(payouts("refund of " + ID.toUpperCase(Locale.ROOT) + ", late"))
                .containsExactly(UUID.fromString(ID));
        assertThat(payouts("MG" + ID.replace("-", "") + "Z")).containsExactly(UUID.fromString(ID));
    }

    @Test
    void an_id_cut_after_35_characters_may_be_any_of_sixteen() {
        assertThat(payouts(ID.substring(0, 35))).hasSize(16).contains(UUID.fromString(ID));
    }

    @Test
    void longer_and_shorter_numbers_are_no_ids() {
        assertThat(payouts(ID.replace("-", "") + "0")).isEmpty();
        assertThat(payouts(ID.substring(0, 34))).isEmpty();
        assertThat(payouts("DE89370400440532013000")).isEmpty();
    }

    @Test
    void words_are_what_stands_between_spaces_and_marks() {
        assertThat(new Names().text("Refund, order A-17 (late)").toNaming().words())
                .contains("Refund", "order", "A-17", "late", "Refund, order A-17 (late)")
                .doesNotContain("A", "17");
    }

    @Test
    void a_reference_that_is_not_provided_is_none() {
        assertThat(new Names()
                        .reference("NOTPROVIDED")
                        .reference(" ")
                        .reference("re_1")
                        .toNaming()
                        .references())
                .containsExactly("re_1");
    }

    private static Set<UUID> payouts(String text) {
        return new Names().text(text).toNaming().payouts();
    }
}
