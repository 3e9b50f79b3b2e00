package io.makegood.compensation.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.world.PromiseService;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaymentFileTest {

    private static final String BANK = "/v1/payment-providers/default";

    @Inject
    PaymentFileTimes times;

    @Inject
    InstantSource time;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.withoutEndpoint(Dangdang.agreedTerms());
        bank("");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void what_is_due_becomes_a_file_that_says_whom_to_pay_how_much() {
        UUID first = breach("order-1", "Zhang <Lan> & Söhne", "de89 3704 0044 0532 0130 00");
        breach("order-2", "Li Wei", "GB29NWBK60161331926819");

        String id = create("key")
                .statusCode(201)
                .body("transactions", equalTo(2))
                .body("controlSum", equalTo("10.00"))
                .extract()
                .path("id");

        XmlPath file = content(id);
        String transfers = "Document.CstmrCdtTrfInitn.PmtInf.CdtTrfTxInf";
        assertThat(file.getString("Document.CstmrCdtTrfInitn.GrpHdr.MsgId")).isEqualTo(id.replace("-", ""));
        assertThat(file.getString("Document.CstmrCdtTrfInitn.GrpHdr.NbOfTxs")).isEqualTo("2");
        assertThat(file.getString("Document.CstmrCdtTrfInitn.GrpHdr.CtrlSum")).isEqualTo("10.00");
        assertThat(file.getString("Document.CstmrCdtTrfInitn.PmtInf.DbtrAcct.Id.IBAN"))
                .isEqualTo("DE75512108001245126199");
        assertThat(file.getString(transfers + "[0].PmtId.EndToEndId"))
                .isEqualTo(payout(first, "instructed").replace("-", ""));
        assertThat(file.getString(transfers + "[0].Amt.InstdAmt")).isEqualTo("5.00");
        assertThat(file.getString(transfers + "[0].Amt.InstdAmt.@Ccy")).isEqualTo("CNY");
        assertThat(file.getString(transfers + "[0].Cdtr.Nm")).isEqualTo("Zhang <Lan> & Söhne");
        assertThat(file.getString(transfers + "[0].CdtrAcct.Id.IBAN")).isEqualTo("DE89370400440532013000");
        assertThat(file.getString(transfers + "[0].RmtInf.Ustrd")).isEqualTo("order-1 refund");
        assertThat(shop.payouts(first, "instructed").get(0).get("reason").asText())
                .isEqualTo("in payment file " + id);
        assertThat(shop.balances()).doesNotContainKey("paid-out");
        create("another").statusCode(204);
    }

    @Test
    void what_the_bank_could_not_pay_is_refused_with_the_reason() {
        UUID nameless = breach("order-1", "", "DE89370400440532013000");
        UUID wrong = breach("order-2", "Li Wei", "DE89370400440532013001");

        create("key").statusCode(204);

        assertThat(reason(nameless))
                .isEqualTo("the promise has no fact 'accountHolder' with the name of the customer's account");
        assertThat(reason(wrong))
                .isEqualTo(
                        "the fact 'iban' is 'DE89370400440532013001', but must be an IBAN whose check digits are right");
    }

    @Test
    void the_bank_settles_some_and_rejects_others_each_once_and_the_rejected_can_go_again() {
        UUID paid = breach("order-1", "Zhang Lan", "DE89370400440532013000");
        UUID rejected = breach("order-2", "Li Wei", "GB29NWBK60161331926819");
        String id = create("key").statusCode(201).extract().path("id");
        String endToEnd = payout(rejected, "instructed").replace("-", "");

        tell(id, "PDNG", "").body("settled", equalTo(0), "unchanged", equalTo(2));
        String report = """
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>x</OrgnlPmtInfId>
                  <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>RJCT</TxSts>
                    <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>
                  <TxInfAndSts><OrgnlEndToEndId>nobody</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts>
                </OrgnlPmtInfAndSts>""".formatted(endToEnd);
        tell(id, "ACSC", report)
                .body("settled", equalTo(1), "rejected", equalTo(1))
                .body("unknown", equalTo(List.of("nobody")));
        tell(id, "ACSC", report).body("settled", equalTo(0), "rejected", equalTo(0));

        assertThat(shop.payouts(paid, "settled").get(0).get("reference").asText())
                .isEqualTo(payout(paid, "settled").replace("-", ""));
        assertThat(reason(rejected)).isEqualTo("the bank rejected it: AC04");
        assertThat(shop.balances()).containsEntry("paid-out", "-5.00").containsEntry("owed-to-customers", "-5.00");
        shop.get(BANK + "/files/{id}", id).body("settled", equalTo(1), "rejected", equalTo(1));

        retry(payout(rejected, "failed"));
        String again = create("again")
                .statusCode(201)
                .body("transactions", equalTo(1))
                .extract()
                .path("id");
        assertThat(content(again).getString("Document.CstmrCdtTrfInitn.PmtInf.CdtTrfTxInf.PmtId.EndToEndId"))
                .isEqualTo(endToEnd + "-1");
        tell(again, "ACSC", "").body("settled", equalTo(1));
        tell(id, "RJCT", "").body("rejected", equalTo(1));
        assertThat(reason(paid)).isEqualTo("the bank rejected it: without a reason");
        assertThat(shop.balances()).containsEntry("paid-out", "-5.00").containsEntry("owed-to-customers", "-5.00");
        shop.get(BANK + "/files").body("data", hasSize(2));
    }

    @Test
    void however_many_make_files_at_once_each_payout_is_in_one() {
        for (int order = 0; order < 6; order++) {
            breach("order-" + order, "Zhang Lan", "DE89370400440532013000");
        }

        IntStream.range(0, 4).parallel().forEach(i -> create("key-" + i));

        List<Integer> transactions =
                shop.get(BANK + "/files").statusCode(200).extract().path("data.transactions");
        assertThat(transactions.stream().mapToInt(Integer::intValue).sum()).isEqualTo(6);
    }

    @Test
    void a_bank_that_is_trusted_earlier_settles_earlier() {
        bank(", \"settledBy\": \"ACCP\"");
        breach("order-1", "Zhang Lan", "DE89370400440532013000");
        String id = create("key").extract().path("id");

        tell(id, "ACCP", "").body("settled", equalTo(1));
    }

    @Test
    void reports_of_files_that_are_not_ours_and_other_xml_are_refused() {
        tell(UUID.randomUUID().toString(), "ACSC", "", 422).body("errors[0].pointer", equalTo("/OrgnlMsgId"));
        tell("x y", "ACSC", "", 422);
        post("<a/>").statusCode(400).body("code", equalTo("malformed-xml"));
        post("<!DOCTYPE a [<!ENTITY x SYSTEM 'secret.txt'>]><a>&x;</a>").statusCode(400);
        shop.get(BANK + "/files/{id}", UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("payment-file-not-found"));
        shop.as(Roles.ADMIN)
                .contentType("application/json")
                .body("{\"wallet\": {}}")
                .put("/v1/payment-providers/wallet")
                .then()
                .statusCode(200);
        shop.as(Roles.FINANCE)
                .header("Idempotency-Key", "k")
                .post("/v1/payment-providers/wallet/files")
                .then()
                .statusCode(409)
                .body("detail", containsString("only those of kind pain take files"));
    }

    @Test
    void a_file_is_made_at_the_time_of_day_that_was_set() {
        bank(", \"fileAt\": \"16:00\", \"zone\": \"Europe/Berlin\"");
        breach("order-1", "Zhang Lan", "DE89370400440532013000");

        times.makeFiles(time.instant());
        shop.get(BANK + "/files").body("data", hasSize(0));
        times.makeFiles(time.instant().plus(Duration.ofHours(25)));
        shop.get(BANK + "/files").body("data", hasSize(1));
    }

    private void bank(String more) {
        shop.as(Roles.ADMIN)
                .contentType("application/json")
                .header("If-Match", "*")
                .body("""
                        {"pain": {"debtor": {"name": "Dangdang Europe GmbH", "iban": "DE75512108001245126199"},
                          "creditorName": "accountHolder", "creditorIban": "iban"%s}}""".formatted(more))
                .put(BANK)
                .then()
                .statusCode(200);
    }

    private UUID breach(String order, String name, String iban) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "orderValue", PromiseService.money("118.40", "CNY"),
                "shippingFee", PromiseService.money("5.00", "CNY"),
                "iban", iban));
        if (!name.isEmpty()) {
            facts.put("accountHolder", name);
        }
        UUID promise = shop.promise(order, facts);
        shop.promiseService().promises(shop.promiseService().breached(promise, order, 1, 0, "PT0S"));
        shop.awaitPayouts(promise, "instructed", 1);
        return promise;
    }

    private ValidatableResponse create(String key) {
        return shop.as(Roles.FINANCE)
                .header("Idempotency-Key", key)
                .post(BANK + "/files")
                .then();
    }

    private XmlPath content(String id) {
        return shop.get(BANK + "/files/{id}/content", id)
                .statusCode(200)
                .contentType("application/xml")
                .extract()
                .xmlPath();
    }

    private ValidatableResponse tell(String file, String groupStatus, String parts) {
        return tell(file, groupStatus, parts, 200);
    }

    private ValidatableResponse tell(String file, String groupStatus, String parts, int status) {
        return post("""
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                  <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><GrpSts>%s</GrpSts></OrgnlGrpInfAndSts>%s
                </CstmrPmtStsRpt></Document>""".formatted(file.replace("-", ""), groupStatus, parts)).statusCode(status);
    }

    private ValidatableResponse post(String xml) {
        return shop.as(Roles.FINANCE)
                .contentType("application/xml")
                .body(xml)
                .post(BANK + "/status-reports")
                .then();
    }

    private String payout(UUID promise, String state) {
        return shop.payouts(promise, state).get(0).get("id").asText();
    }

    private String reason(UUID promise) {
        return shop.awaitPayouts(promise, "failed", 1).get(0).get("reason").asText();
    }

    private void retry(String id) {
        shop.as(Roles.FINANCE)
                .header("Idempotency-Key", "retry")
                .post("/v1/payouts/{id}/retry", id)
                .then()
                .statusCode(200);
    }
}
