package io.makegood.compensation.statement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.makegood.compensation.statement.Till.Paid;
import io.makegood.kernel.body.BodyLimit;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.test.ApiDocument;
import io.makegood.test.Tokens;
import io.makegood.test.Upload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class StatementResourceTest {

    private static final String XML = "application/xml";
    private static final int MOST = 64 * (int) BodyLimit.MEGABYTE;

    private final Till till = new Till();

    @Test
    void the_same_file_again_adds_nothing() {
        Paid paid = till.pays("1", "EUR 12.50");
        StripeFile file = new StripeFile().refund("12.50", "", "", paid.id().toString());
        String id = till.sendsCsv(file)
                .statusCode(201)
                .header("Location", containsString("/v1/statements/"))
                .extract()
                .path("id");

        till.sendsCsv(file).statusCode(200).body("id", equalTo(id), "added", equalTo(1));

        assertThat(statements()).hasSize(1);
        assertThat(till.balances()).containsEntry("bank EUR", "-12.50");
    }

    @Test
    void lines_that_another_file_has_brought_add_nothing() {
        StripeFile file = new StripeFile().refund("12.50", "re_1", "first", "");
        till.sendsCsv(file);

        till.sendsCsv(file.refund("13.50", "re_2", "second", ""))
                .statusCode(201)
                .body("added", equalTo(1), "known", equalTo(1));

        assertThat(till.openKinds()).containsExactly("unknown", "unknown");
    }

    @Test
    void a_bad_line_does_not_stop_the_others_and_is_shown_with_its_reason() {
        till.sendsCsv(new StripeFile()
                        .refund("12.50", "re_1", "good", "")
                        .refund("12.505", "re_2", "too fine", "")
                        .raw("txn_3,2026-03-03,2026-03-03,eur,-1.00,0.10,-0.90,refund,re_3,wrong net,-1.00,")
                        .raw("txn_4,yesterday,2026-03-03,eur,-1.00,0.00,-1.00,refund,re_4,wrong time,-1.00,")
                        .raw("txn_5,2026-03-03,2026-03-03,euro,-1.00,0.00,-1.00,refund,re_5,wrong currency,-1.00,")
                        .raw("too,few,cells")
                        .refund("13.50", "re_7", "good too", ""))
                .statusCode(201)
                .body("added", equalTo(2), "refused", equalTo(5))
                .body("refusedLines.number", equalTo(List.of(3, 4, 5, 6, 7)))
                .body("refusedLines[0].problem", equalTo("gross is '-12.505', but must be in the 2 decimals of EUR"))
                .body("refusedLines[1].problem", equalTo("net is '-0.90', but must be gross less fee"));
    }

    @Test
    void a_bank_statement_says_its_balances_and_leaves_out_what_is_only_pending() {
        String pending = "<Ntry><Amt Ccy=\"EUR\">7.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts></Ntry>";

        till.sendsCamt(new CamtFile()
                        .debit("12.50", "a", "one")
                        .credit("2.50", "b", "two", "")
                        .raw(pending))
                .statusCode(201)
                .body("added", equalTo(2), "lines.open", equalTo(1), "lines.unrelated", equalTo(1))
                .body("accounts[0].opening.amount", equalTo("1000.00"))
                .body("accounts[0].movement.amount", equalTo("-10.00"))
                .body("accounts[0].closing.amount", equalTo("990.00"));
    }

    @Test
    void a_bank_statement_that_does_not_tie_is_refused_with_the_figures() {
        till.sendsCamt(new CamtFile().debit("12.50", "a", "one").doesNotTieBy("0.01"))
                .statusCode(422)
                .body("code", equalTo("statement-does-not-tie"))
                .body(
                        "detail",
                        equalTo("statement 2026-062 of DE89370400440532013000 opens with EUR 1000.00, its entries come "
                                + "to EUR -12.50, which makes EUR 987.50, but it closes with EUR 987.51"));

        nothingIsStored();
    }

    @Test
    void entries_of_a_bank_that_look_alike_are_each_counted() {
        String alike = "<Ntry><Amt Ccy=\"EUR\">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>"
                + "<BookgDt><Dt>2026-03-03</Dt></BookgDt></Ntry>";

        till.sendsCamt(new CamtFile().raw(alike).raw(alike).doesNotTieBy("-10.00"))
                .statusCode(201)
                .body("added", equalTo(2));
    }

    static List<String> unreadableXml() {
        String whole = new CamtFile().debit("12.50", "a", "one").text();
        String entry = whole.substring(whole.indexOf("<Ntry>"), whole.indexOf("</Ntry>"));
        return List.of(
                "",
                "{}",
                "<html/>",
                CamtFile.ROOT,
                whole.substring(0, whole.length() / 2),
                whole.substring(0, whole.lastIndexOf("</Document>")),
                whole.replace("camt.053.001.08", "camt.054.001.08"),
                whole.replace("UTF-8\"?>", "UTF-8\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"secret.txt\">]>")
                        .replace("one", "&x;"),
                whole.replace("UTF-8\"?>", "UTF-8\"?><!DOCTYPE d SYSTEM \"http://localhost:1/x.dtd\">"),
                whole.replace("UTF-8\"?>", "UTF-8\"?>" + laughs()).replace("one", "&l9;"),
                whole.replace("one", "&x;"),
                whole.replace("one", "x".repeat(200_000)),
                whole.replace("<Ntry>", "<Ntry a=\"" + "x".repeat(200_000) + "\">"),
                whole.replace("<Ustrd>one</Ustrd>", "<a>".repeat(10_000) + "</a>".repeat(10_000)),
                whole.replace(
                        entry,
                        "<Ntry>" + "<a/>".repeat(3_000) + entry.substring("<Ntry>".length()) + "<a>"
                                + "<b/>".repeat(3_000) + "</a>"));
    }

    private static String laughs() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 \"ha\">");
        for (int level = 1; level < 10; level++) {
            bomb.append("<!ENTITY l%d \"%s\">".formatted(level, ("&l" + (level - 1) + ";").repeat(10)));
        }
        return bomb.append("]>").toString();
    }

    @ParameterizedTest
    @MethodSource("unreadableXml")
    void xml_that_is_no_statement_or_means_harm_is_refused(String xml) {
        till.sends(XML, xml)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed-statement"));

        nothingIsStored();
    }

    static List<String> wrongEntries() {
        String whole = new CamtFile().debit("12.50", "a", "one").text();
        return List.of(
                whole.replace("<Amt Ccy=\"EUR\">12.50", "<Amt Ccy=\"EUR\">twelve"),
                whole.replace("<Amt Ccy=\"EUR\">12.50", "<Amt Ccy=\"XQQ\">12.50"),
                whole.replace("<Amt Ccy=\"EUR\">12.50", "<Amt Ccy=\"USD\">12.50"),
                whole.replace("<Amt Ccy=\"EUR\">12.50", "<Amt Ccy=\"EUR\">1e9"),
                whole.replace("DBIT", "BOTH"),
                whole.replace("<BookgDt><Dt>2026-03-03</Dt></BookgDt>", ""),
                whole.replace("<BookgDt><Dt>2026-03-03", "<BookgDt><Dt>2026-02-30"),
                whole.replace("<Cd>CLBD</Cd>", "<Cd>ITAV</Cd>"),
                whole.replaceAll("<Acct>.*</Acct>", ""));
    }

    @ParameterizedTest
    @MethodSource("wrongEntries")
    void a_bank_statement_with_an_entry_that_cannot_be_read_is_refused(String xml) {
        till.sends(XML, xml)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("unreadable-entry"));

        nothingIsStored();
    }

    static List<String> unreadableCsv() {
        String whole = new StripeFile()
                .refund("12.50", "re_1", "one", "")
                .refund("13.50", "re_2", "two", "")
                .text();
        return List.of(
                "",
                "\n\n",
                "{\"not\": \"csv\"}",
                whole.replace(",net,", ",nett,"),
                whole.substring(0, whole.length() - 20),
                whole + "\"an open quote,",
                whole.replace("two", "x".repeat(20_000)),
                StripeFile.HEADER + "\n" + "x".repeat(2_000_000));
    }

    @ParameterizedTest
    @MethodSource("unreadableCsv")
    void csv_that_is_no_statement_or_breaks_off_is_refused(String csv) {
        till.sends("text/csv", csv)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed-statement"));

        nothingIsStored();
    }

    @Test
    void csv_of_which_no_line_can_be_read_is_refused() {
        till.sendsCsv(new StripeFile().raw("x,".repeat(11) + "x"))
                .statusCode(422)
                .body("code", equalTo("no-readable-line"));

        nothingIsStored();
    }

    @Test
    void what_is_not_text_or_of_another_type_is_refused() {
        byte[] latin = new StripeFile().refund("12.50", "re", "é", "").text().getBytes(StandardCharsets.ISO_8859_1);
        send("text/csv", latin).statusCode(400).body("code", equalTo("malformed-statement"));
        send(XML, new byte[] {(byte) 0x1f, (byte) 0x8b, 8, 0, 0, 0}).statusCode(400);
        send("application/json", "{}".getBytes(StandardCharsets.UTF_8)).statusCode(415);

        nothingIsStored();
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        String token = Tokens.of(till.tenant().name(), Roles.FINANCE);

        assertThat(new Upload("POST", "/v1/statements", "text/csv", token)
                        .send(new byte[MOST + 1])
                        .statusCode())
                .isEqualTo(413);

        nothingIsStored();
    }

    @Test
    void only_finance_and_admins_send_and_see_statements() {
        till.as(Roles.OPERATIONS).get("/v1/statements").then().statusCode(403);
        till.as(Roles.MERCHANT).get("/v1/exceptions").then().statusCode(403);
        till.as(Roles.OPERATIONS)
                .contentType("text/csv")
                .body(new StripeFile().text())
                .post("/v1/statements")
                .then()
                .statusCode(403);
        given().get("/v1/exceptions").then().statusCode(401);
    }

    @Test
    void another_tenant_finds_nothing_and_its_files_are_its_own() {
        StripeFile file = new StripeFile().refund("12.50", "re_1", "first", "");
        String id = till.sendsCsv(file).extract().path("id");
        Till stranger = new Till();

        stranger.as(Roles.FINANCE).get("/v1/statements/{id}", id).then().statusCode(404);
        stranger.as(Roles.FINANCE)
                .get("/v1/exceptions/{id}", till.onlyException().get("id").asText())
                .then()
                .statusCode(404);
        assertThat(stranger.exceptions("")).isEmpty();
        stranger.sendsCsv(file).statusCode(201).body("added", equalTo(1));
    }

    @Test
    void the_documented_examples_work() {
        List<String> examples = ApiDocument.read().operation("importStatement").requestExamples();

        assertThat(examples).hasSize(2);
        till.sends("text/csv", examples.get(0)).statusCode(201).body("added", equalTo(1));
        till.sends(XML, examples.get(1)).statusCode(201).body("added", equalTo(1));
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        settings("{\"missingAfterDays\": -1, \"windowDays\": 5, \"tolerances\": []}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/missingAfterDays"));
        settings("{\"missingAfterDays\": 5, \"windowDays\": 5}").statusCode(422);
        settings(
                        "{\"missingAfterDays\": 5, \"windowDays\": 5, \"tolerances\": ["
                                + "{\"amount\": \"0.01\", \"currency\": \"EUR\"}, {\"amount\": \"0.02\", \"currency\": \"EUR\"}]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/tolerances/1"));
        till.as(Roles.FINANCE)
                .get("/v1/statement-settings")
                .then()
                .statusCode(200)
                .body("missingAfterDays", equalTo(5), "tolerances", hasSize(0));
    }

    private ValidatableResponse settings(String body) {
        return till.as(Roles.FINANCE)
                .contentType("application/json")
                .body(body)
                .put("/v1/statement-settings")
                .then();
    }

    private ValidatableResponse send(String type, byte[] content) {
        return till.as(Roles.FINANCE)
                .header("Content-Type", type)
                .body(content)
                .post("/v1/statements")
                .then();
    }

    private void nothingIsStored() {
        assertThat(statements()).isEmpty();
        assertThat(till.exceptions("")).isEmpty();
    }

    private List<UUID> statements() {
        return till.as(Roles.FINANCE)
                .get("/v1/statements")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("data.id", UUID.class);
    }
}
