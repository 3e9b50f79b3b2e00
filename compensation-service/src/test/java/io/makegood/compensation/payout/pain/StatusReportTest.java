package io.makegood.compensation.payout.pain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.compensation.payout.Outcome;
import io.makegood.kernel.refusal.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusReportTest {

    @Test
    void what_is_said_of_a_payment_counts_more_than_what_is_said_of_its_batch_or_file() {
        StatusReport report = read("""
                <OrgnlGrpInfAndSts><OrgnlMsgId>F</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>F-0</OrgnlPmtInfId><PmtInfSts>ACCP</PmtInfSts>
                  <TxInfAndSts><OrgnlEndToEndId>one</OrgnlEndToEndId><TxSts>RJCT</TxSts>
                    <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Account closed</AddtlInf></StsRsnInf></TxInfAndSts>
                </OrgnlPmtInfAndSts>""");

        assertThat(report.messageId()).isEqualTo("F");
        assertThat(report.of("F-0", "one")).contains(new BankStatus("RJCT", "AC04 Account closed"));
        assertThat(report.of("F-0", "two")).contains(new BankStatus("ACCP", null));
        assertThat(report.of("F-1", "three")).contains(new BankStatus("PART", null));
    }

    @Test
    void a_report_without_a_status_of_the_whole_says_nothing_of_what_it_does_not_name() {
        StatusReport report = read("<OrgnlGrpInfAndSts><OrgnlMsgId>F</OrgnlMsgId></OrgnlGrpInfAndSts>");

        assertThat(report.of("F-0", "one")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "ACSC, ACSC, SETTLED",
        "ACCC, ACSC, SETTLED",
        "ACSP, ACSC, PENDING",
        "ACSP, ACSP, SETTLED",
        "ACCP, ACSC, PENDING",
        "ACCP, ACCP, SETTLED",
        "ACTC, ACCP, PENDING",
        "PDNG, ACCP, PENDING",
        "PART, ACCP, PENDING",
        "RJCT, ACCP, REFUSED",
        "CANC, ACSC, REFUSED"
    })
    void a_status_is_as_good_as_the_bank_is_trusted(String code, String settledBy, Outcome.Kind kind) {
        assertThat(new BankStatus(code, null).outcome(settledBy, "e2e").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<Document/>",
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'/>",
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'/>",
                "<!DOCTYPE Document [<!ENTITY x SYSTEM 'secret.txt'>]><Document>&x;</Document>",
                "<!DOCTYPE Document><Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'/>"
            })
    void whatever_else_is_sent_is_refused(String xml) {
        assertThatThrownBy(() -> StatusReport.read(xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class)
                .hasMessageNotContaining("root:");
    }

    private static StatusReport read(String content) {
        String xml =
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'><CstmrPmtStsRpt>%s</CstmrPmtStsRpt></Document>";
        return StatusReport.read(xml.formatted(content).getBytes(StandardCharsets.UTF_8));
    }
}
