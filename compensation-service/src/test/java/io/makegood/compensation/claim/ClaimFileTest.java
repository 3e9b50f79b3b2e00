package io.makegood.compensation.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.kernel.tenancy.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimFileTest {

    @Test
    void a_file_has_a_header_and_a_line_for_each_claim() {
        Claim claim = AnyClaim.open("order-1", "JD01", "12.50");

        assertThat(content(claim))
                .isEqualTo("""
                claim,order,tracking,promise,guarantee,due,what happened,amount,currency,explanation\r
                %s,order-1,JD01,%s,dhl-express-mbg,2026-06-10T12:00:00Z,"delivered missed, late by PT2H",12.50,EUR,\
                100%% of freight is 12.50 EUR\r
                """.formatted(claim.id(), claim.demand().promise().id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM(A1)", "\tx"})
    void a_spreadsheet_takes_no_cell_for_a_formula(String order) {
        assertThat(content(AnyClaim.open(order, "JD01", "12.50"))).contains(",'" + order + ",");
    }

    @Test
    void quotes_commas_and_line_breaks_stay_within_their_cell() {
        assertThat(content(AnyClaim.open("a \"b\", c\r\nd", "JD01", "12.50"))).contains(",\"a \"\"b\"\", c\r\nd\",");
    }

    private static String content(Claim claim) {
        return ClaimFile.of(new Tenant("shop"), "dhl-express", List.of(claim), "ada", AnyClaim.NOON)
                .content();
    }
}
