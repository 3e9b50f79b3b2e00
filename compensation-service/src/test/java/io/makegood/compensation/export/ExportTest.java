package io.makegood.compensation.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.export.Export.Progress;
import io.makegood.compensation.export.Export.State;
import io.makegood.compensation.export.table.Kind;
import io.makegood.compensation.export.table.Selection;
import io.makegood.compensation.export.table.Snapshots;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.compensation.reconciliation.Period;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.test.ApiDocument;
import io.makegood.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ExportTest {

    private static final String FROM = "2026-03-01T00:00:00+08:00";
    private static final String UNTIL = "2026-04-01T00:00:00+08:00";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Map<String, Object> LEDGER =
            Map.of("kind", "ledger-entries", "format", "csv", "from", FROM, "until", UNTIL);
    private static final String LEDGER_HEADER = "entry_id,booked_at,account,currency,debit,credit,posting_id\r\n";

    private final Tenant tenant = new Tenant("exports-" + UUID.randomUUID());

    @Inject
    Ledger ledger;

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @Inject
    Snapshots snapshots;

    @Inject
    Leases leases;

    @Inject
    Exports exports;

    @Inject
    Contents contents;

    @Test
    void a_ledger_is_exported_line_by_line_and_comes_with_its_checksum() throws Exception {
        book("EUR 10.00", NOON);
        book("JPY 500", NOON.plusSeconds(1));
        book("KWD 1.250", Instant.parse("2026-03-31T16:00:00Z"));

        ExtractableResponse<Response> done = awaitDone(request(LEDGER));
        ExtractableResponse<Response> content = content(done, 200).extract();

        assertThat(content.asString().replaceAll("[0-9a-f-]{36}", "id"))
                .isEqualTo(LEDGER_HEADER
                        + "id,2026-03-01T12:00:00Z,compensation-expense,EUR,10.00,,id\r\n"
                        + "id,2026-03-01T12:00:00Z,owed-to-customers,EUR,,10.00,id\r\n"
                        + "id,2026-03-01T12:00:01Z,compensation-expense,JPY,500,,id\r\n"
                        + "id,2026-03-01T12:00:01Z,owed-to-customers,JPY,,500,id\r\n");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.asByteArray());
        assertThat(done.path("sha256").toString()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(content.header("ETag")).isEqualTo("\"" + HexFormat.of().formatHex(digest) + "\"");
        assertThat(content.header("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        assertThat(content.header("Content-Length")).isEqualTo(String.valueOf(content.asByteArray().length));
        assertThat(content.contentType()).startsWith("text/csv");
        assertThat(content.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"ledger-entries-%s.csv\"".formatted(done.<String>path("id")));
        assertThat(done.<Integer>path("rows")).isEqualTo(4);
        assertThat(done.<Integer>path("bytes")).isEqualTo(content.asByteArray().length);
        assertThat(done.<String>path("requestedBy")).isEqualTo("ada");
        assertThat(done.<Integer>path("schemaVersion")).isEqualTo(1);
        as().header("If-None-Match", content.header("ETag"))
                .get("/v1/exports/{id}/content", done.<String>path("id"))
                .then()
                .statusCode(304);
    }

    @Test
    void a_currency_can_be_picked() {
        book("EUR 10.00", NOON);
        book("JPY 500", NOON);

        Map<String, Object> yen = new HashMap<>(LEDGER);
        yen.put("currency", "JPY");

        assertThat(content(awaitDone(request(yen)), 200).extract().asString().lines())
                .hasSize(3)
                .noneMatch(line -> line.contains("EUR"));
    }

    @Test
    void payouts_and_the_report_of_a_shop_come_in_every_format_with_the_same_totals() throws IOException {
        try (Shop shop = Shop.open()) {
            UUID promise = shop.promise("=1+1");
            shop.promiseService().promises(shop.promiseService().breached(promise, "=1+1", 1, 0, "PT24H"));
            shop.awaitPayouts(promise, "settled", 1);
            shop.promiseService().promises(shop.promiseService().kept(promise, "=1+1", 2));
            shop.awaitPayouts(promise, "settled", 2);
            Tenant owner = new Tenant(shop.tenant());
            String csv = request(owner, always("payouts", "csv"));
            String jsonl = request(owner, always("payouts", "jsonl"));
            String entitlements = request(owner, always("entitlements", "jsonl"));
            String xlsx = request(owner, always("payouts", "xlsx"));
            String pdf = request(owner, always("reconciliation", "pdf"));
            String figures = request(owner, always("reconciliation", "jsonl"));

            List<String> lines = text(owner, csv).lines().toList();
            assertThat(lines).hasSize(3);
            assertThat(lines.get(1)).contains(",payment,settled,", ",'=1+1,zhang-lan,next-morning,1,", ",CNY,11.84,");
            assertThat(lines.get(2)).contains(",recovery,settled,", ",CNY,11.84,");
            assertThat(json(owner, jsonl))
                    .extracting(line ->
                            line.get("kind").asText() + " " + line.get("amount").asText())
                    .containsExactly("payment 11.84", "recovery 11.84");
            assertThat(json(owner, entitlements))
                    .extracting(line -> line.get("change").asText())
                    .containsExactly("11.84", "-11.84");
            assertTotals(owner, xlsx);
            assertThat(pdf(owner, pdf))
                    .contains("Statement of the period", "Tenant " + shop.tenant())
                    .contains("next-morning, CNY: approved payments 11.84 - approved recoveries 11.84 + held 0.00"
                            + " + rejected 0.00 = computed 0.00 + goodwill 0.00 ties out")
                    .contains("All accounts, CNY: closing balances sum to 0.00 ties out")
                    .contains("=1+1 zhang-lan next-morning Payment Settled CNY 11.84");
            assertThat(figures(json(owner, figures))).isEqualTo(reported(shop));
        }
    }

    /** By guarantee, kind and currency, as the report has them. */
    private void assertTotals(Tenant owner, String xlsx) throws IOException {
        byte[] bytes = content(owner, awaitDone(owner, xlsx), 200).extract().asByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<String> cells = new ArrayList<>();
            book.getSheetAt(1).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            assertThat(cells)
                    .containsSequence("next-morning", "payment", "CNY", "1.0", "11.84")
                    .containsSequence("next-morning", "recovery", "CNY", "1.0", "11.84");
        }
    }

    private String pdf(Tenant owner, String id) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                content(owner, awaitDone(owner, id), 200).extract().asByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll(" +", " ");
        }
    }

    private static Map<String, String> figures(List<JsonNode> lines) {
        Map<String, String> figures = new HashMap<>();
        lines.forEach(line -> figures.put(
                line.get("name").asText() + " " + line.get("figure").asText(),
                line.get("amount").asText()));
        return figures;
    }

    private static Map<String, String> reported(Shop shop) {
        JsonNode report =
                Contracts.read(shop.get("/v1/reconciliation?from=2000-01-01T00:00:00Z&until=2100-01-01T00:00:00Z")
                        .extract()
                        .asString());
        Map<String, String> figures = new HashMap<>();
        report.get("guarantees").forEach(guarantee -> {
            String name = guarantee.get("guarantee").asText() + " ";
            for (String figure : List.of("computed", "goodwill", "held", "rejected", "withdrawn")) {
                figures.put(
                        name + figure,
                        guarantee.at("/" + figure + "/amount/amount").asText());
            }
            for (String kind : List.of("payments", "recoveries")) {
                for (String state : List.of("approved", "instructed", "retried", "settled", "failed")) {
                    String amount = guarantee
                            .at("/%s/%s/amount/amount".formatted(kind, state))
                            .asText();
                    figures.put(name + kind + "-" + state, amount);
                }
            }
            figures.put(
                    name + "unexplained", guarantee.at("/unexplained/amount").asText());
        });
        report.get("accounts").forEach(account -> {
            for (String figure : List.of("opening", "debits", "credits", "closing")) {
                figures.put(
                        account.get("account").asText() + " " + figure,
                        account.at("/" + figure + "/amount").asText());
            }
        });
        return figures;
    }

    @Test
    void what_happens_while_it_is_read_is_not_in_it() {
        book("EUR 10.00", NOON);
        Selection selection = new Selection(
                tenant,
                Kind.LEDGER_ENTRIES,
                new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z")),
                null,
                null);
        List<Object> seen = new ArrayList<>();

        tenancy.actingFor(tenant, () -> {
            snapshots.read(snapshot -> {
                snapshot.asOf();
                book("EUR 20.00", NOON);
                snapshot.forEach(selection, row -> seen.add(String.valueOf(row.cell(4))));
            });
            return true;
        });

        assertThat(seen).containsExactly("EUR 10.00", "null");
    }

    @Test
    void after_a_crash_another_one_begins_again() {
        book("EUR 10.00", NOON);
        UUID id = UUID.randomUUID();

        crashed(id, 1);
        ExtractableResponse<Response> done = awaitDone(id.toString());

        assertThat(done.<Integer>path("attempts")).isEqualTo(2);
        assertThat(content(done, 200).extract().asString().lines()).hasSize(3);
    }

    @Test
    void what_crashes_each_time_is_given_up() {
        UUID id = UUID.randomUUID();

        crashed(id, 3);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(id.toString()).extract().<String>path("status").equals("failed"));
        get(id.toString()).body("reason", equalTo("something is wrong on our side: it was tried 3 times"));
        as().get("/v1/exports/{id}/content", id).then().statusCode(409).body("code", equalTo("export-not-done"));
    }

    @Test
    void who_was_thought_dead_writes_nothing_more() {
        book("EUR 10.00", NOON);
        String id = request(LEDGER);
        String before = content(awaitDone(id), 200).extract().asString();
        Export done = acting(() -> exports.get(tenant, UUID.fromString(id)));
        Export late = new Export(
                done.id(),
                done.wanted(),
                1,
                "ada",
                NOON,
                new Progress(State.RUNNING, 0, null, 0, 0, null, null, null, null));

        assertThatThrownBy(() -> acting(() -> {
                    leases.store(late, 1, new byte[] {1}, 1, 1);
                    return true;
                }))
                .isInstanceOf(LeaseLost.class);
        assertThat(content(awaitDone(id), 200).extract().asString()).isEqualTo(before);
    }

    @Test
    void expired_content_is_gone_and_who_exported_it_is_still_known() {
        String id = request(LEDGER);
        awaitDone(id);

        execute("update export set expires_at = '2026-01-01' where id = '%s'".formatted(id));
        as().get("/v1/exports/{id}/content", id).then().statusCode(404).body("code", equalTo("export-expired"));
        contents.forgetExpired();

        assertThat(pieces(id)).isZero();
        get(id).body("status", equalTo("done")).body("requestedBy", equalTo("ada"));
    }

    @Test
    void a_deleted_export_is_gone_with_its_content() {
        String id = request(LEDGER);
        awaitDone(id);

        as().delete("/v1/exports/{id}", id).then().statusCode(204);

        as().get("/v1/exports/{id}", id).then().statusCode(404);
        as().delete("/v1/exports/{id}", id).then().statusCode(404).body("code", equalTo("export-not-found"));
        assertThat(pieces(id)).isZero();
    }

    @Test
    void exports_are_listed_the_newest_first_and_only_to_their_tenant() {
        String first = request(LEDGER);
        String second = request(LEDGER);
        String stranger = Tokens.of("stranger-" + UUID.randomUUID(), Roles.FINANCE);

        as().get("/v1/exports").then().body("data.id", equalTo(List.of(second, first)));
        given().auth()
                .oauth2(stranger)
                .get("/v1/exports")
                .then()
                .statusCode(200)
                .body("data", hasSize(0));
        for (String path : List.of("/v1/exports/{id}", "/v1/exports/{id}/content")) {
            given().auth().oauth2(stranger).get(path, first).then().statusCode(404);
        }
        given().auth().oauth2(stranger).delete("/v1/exports/{id}", first).then().statusCode(404);
        awaitDone(second);
    }

    @Test
    void the_same_request_is_one_export() {
        String key = UUID.randomUUID().toString();

        String first = post(tenant, LEDGER, key).statusCode(202).extract().path("id");
        String second = post(tenant, LEDGER, key).statusCode(202).extract().path("id");

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, cheques, 400, /kind",
        "format, docx, 400, /format",
        "format, pdf, 422, /format",
        "guarantee, next-morning, 422, /guarantee",
        "until, 2026-03-01T00:00:00+08:00, 422, /until",
        "until, tomorrow, 400, /until",
        "currency, XXQ, 400, /currency",
        "language, fr, 400, /language",
        "zone, Mars/Crater, 400, /zone",
        "colour, red, 400, /colour",
        "from, , 422, /from"
    })
    void what_cannot_be_exported_is_refused(String field, String value, int status, String pointer) {
        Map<String, Object> request = new HashMap<>(LEDGER);
        request.put(field, value);

        post(tenant, request, UUID.randomUUID().toString())
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void only_finance_takes_files_away() {
        given().auth()
                .oauth2(Tokens.of(tenant.name(), Roles.MERCHANT))
                .get("/v1/exports")
                .then()
                .statusCode(403);
    }

    @Test
    void the_documented_example_works() {
        for (String example : ApiDocument.read().operation("requestExport").requestExamples()) {
            as().contentType("application/json")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(example)
                    .post("/v1/exports")
                    .then()
                    .statusCode(202)
                    .body("status", equalTo("queued"))
                    .body("sha256", nullValue());
        }
        ApiDocument.read().assertComplete();
    }

    @Test
    void the_documented_words_are_those_that_are_taken() {
        String document = RestAssured.get("/q/openapi?format=json").asString();

        assertThat(document).contains("ledger-entries", "jsonl").doesNotContain("LEDGER_ENTRIES", "JSONL");
    }

    private static Map<String, Object> always(String kind, String format) {
        return Map.of("kind", kind, "format", format, "from", "2000-01-01T00:00:00Z", "until", "2100-01-01T00:00:00Z");
    }

    private void book(String amount, Instant at) {
        Transfer transfer = new Transfer(
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                Account.COMPENSATION_EXPENSE,
                Account.OWED_TO_CUSTOMERS,
                Money.parse(amount),
                at);
        acting(() -> {
            QuarkusTransaction.requiringNew().run(() -> ledger.book(List.of(transfer)));
            return true;
        });
    }

    /** Somebody died over it, with a piece of the file stored. */
    private void crashed(UUID id, int attempts) {
        acting(() -> {
            QuarkusTransaction.requiringNew().run(() -> {
                execute("""
                        insert into export (tenant, id, kind, format, from_at, until_at, zone, schema_version,
                          requested_by, requested_at, state, attempts, due_at, row_count, bytes)
                        values ('%s', '%s', 'ledger-entries', 'csv', '%s', '%s', 'UTC', 1, 'ada', now(), 'running',
                          %d, now() - interval '1 second', 7, 4)
                        """.formatted(tenant, id, FROM, UNTIL, attempts));
                execute("insert into export_chunk values ('%s', '%s', 0, 'half')".formatted(tenant, id));
            });
            return true;
        });
    }

    private void execute(String statement) {
        acting(() -> jdbi.withHandle(handle -> handle.execute(statement)));
    }

    private int pieces(String id) {
        return acting(() -> jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from export_chunk where export_id = cast(:id as uuid)")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()));
    }

    private <T> T acting(Supplier<T> work) {
        return tenancy.actingFor(tenant, work);
    }

    private String request(Map<String, Object> request) {
        return request(tenant, request);
    }

    private static String request(Tenant owner, Map<String, Object> request) {
        ExtractableResponse<Response> taken = post(
                        owner, request, UUID.randomUUID().toString())
                .statusCode(202)
                .extract();
        String id = taken.path("id");
        assertThat(taken.header("Location")).endsWith("/v1/exports/" + id);
        return id;
    }

    private static ValidatableResponse post(Tenant owner, Map<String, Object> request, String key) {
        return as(owner)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/exports")
                .then();
    }

    private ExtractableResponse<Response> awaitDone(String id) {
        return awaitDone(tenant, id);
    }

    private static ExtractableResponse<Response> awaitDone(Tenant owner, String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        as(owner).get("/v1/exports/{id}", id).path("status").equals("done"));
        return as(owner).get("/v1/exports/{id}", id).then().extract();
    }

    private ValidatableResponse get(String id) {
        return as().get("/v1/exports/{id}", id).then().statusCode(200);
    }

    private ValidatableResponse content(ExtractableResponse<Response> export, int status) {
        return content(tenant, export, status);
    }

    private static ValidatableResponse content(Tenant owner, ExtractableResponse<Response> export, int status) {
        return as(owner)
                .get("/v1/exports/{id}/content", export.<String>path("id"))
                .then()
                .statusCode(status);
    }

    private static String text(Tenant owner, String id) {
        byte[] bytes = content(owner, awaitDone(owner, id), 200).extract().asByteArray();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<JsonNode> json(Tenant owner, String id) {
        return text(owner, id).lines().map(Contracts::read).toList();
    }

    private RequestSpecification as() {
        return as(tenant);
    }

    private static RequestSpecification as(Tenant owner) {
        return given().auth().oauth2(Tokens.of(owner.name(), Roles.FINANCE));
    }
}
