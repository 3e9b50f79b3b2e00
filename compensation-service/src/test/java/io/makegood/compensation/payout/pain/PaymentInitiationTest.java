package io.makegood.compensation.payout.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.routing.PainSettings;
import io.makegood.compensation.routing.PainSettings.Debtor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PaymentInitiationTest {

    private static final UUID FILE = UUID.fromString("0199d2c4-6b3e-7c51-9a0e-4f2d8b7a1c93");

    @Test
    void each_currency_is_a_batch_with_its_own_sum_in_its_own_decimals() {
        PaymentInitiation file = file(List.of("EUR 5.00", "EUR 11.84"), List.of("KWD 5.124"), List.of("JPY 500"));

        assertThat(file.transactions()).isEqualTo(4);
        assertThat(file.xml())
                .contains("<MsgId>0199d2c46b3e7c519a0e4f2d8b7a1c93</MsgId><CreDtTm>2026-03-01T23:30:00Z</CreDtTm>")
                .contains("<NbOfTxs>4</NbOfTxs><CtrlSum>521.964</CtrlSum>")
                .contains("<PmtInfId>0199d2c46b3e7c519a0e4f2d8b7a1c93-0</PmtInfId><PmtMtd>TRF</PmtMtd>"
                        + "<NbOfTxs>2</NbOfTxs><CtrlSum>16.84</CtrlSum>")
                .contains("<NbOfTxs>1</NbOfTxs><CtrlSum>5.124</CtrlSum>", "<InstdAmt Ccy=\"KWD\">5.124</InstdAmt>")
                .contains("<NbOfTxs>1</NbOfTxs><CtrlSum>500</CtrlSum>", "<InstdAmt Ccy=\"JPY\">500</InstdAmt>");
    }

    @Test
    void it_is_executed_on_the_day_it_is_where_the_debtor_is() {
        assertThat(file(List.of("EUR 5.00")).xml()).contains("<ReqdExctnDt><Dt>2026-03-02</Dt></ReqdExctnDt>");
    }

    @Test
    void names_cannot_write_xml() {
        assertThat(file(List.of("EUR 5.00")).xml()).contains("<Nm>Zhang &lt;/Nm> &amp; Co</Nm>");
    }

    @SafeVarargs
    private static PaymentInitiation file(List<String>... batches) {
        PainSettings settings = new PainSettings(
                new Debtor("Dangdang Europe GmbH", "DE75512108001245126199", null),
                "accountHolder",
                "iban",
                null,
                null,
                java.time.ZoneId.of("Europe/Berlin"));
        return new PaymentInitiation(
                FILE,
                Instant.parse("2026-03-01T23:30:00.123456Z"),
                settings,
                Stream.of(batches)
                        .map(batch -> batch.stream()
                                .map(PaymentInitiationTest::transfer)
                                .toList())
                        .toList());
    }

    private static CreditTransfer transfer(String amount) {
        return new CreditTransfer(
                "e2e", Money.parse(amount), "Zhang </Nm> & Co", "DE89370400440532013000", "order refund");
    }
}
