package io.makegood.promise.guarantee.rest;

import static io.makegood.promise.Shop.aGuarantee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.promise.Contracts;
import io.makegood.promise.Shop;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GuaranteeResourceTest {

    private static final String FIRST = "/v1/guarantees/next-morning/versions/1";

    private final Shop shop = new Shop();

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @Test
    void a_draft_can_be_rewritten_validated_and_published_and_others_learn_of_it() {
        Response draft = shop.draft("next-morning");
        draft.then()
                .statusCode(201)
                .header("Location", endsWith(FIRST))
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("draft"), "version", equalTo(1), "publishedAt", nullValue());
        rewrite("A better name", 0).then().statusCode(200).header("ETag", equalTo("\"1\""));
        shop.as(Roles.MERCHANT).post(FIRST + "/validate").then().body("valid", equalTo(true), "findings", empty());

        shop.step(FIRST + "/publish", 1)
                .then()
                .statusCode(200)
                .body("status", equalTo("published"), "name", equalTo("A better name"));

        List<JsonNode> sent = shop.sent("makegood.guarantees", shop.tenant() + "|next-morning|1", 1);
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).at("/data/status").asText()).isEqualTo("published");
        assertThat(sent.get(0).at("/data/terms")).isEqualTo(Contracts.nextMorning());
    }

    @Test
    void a_published_version_is_suspended_resumed_and_retired() {
        shop.publish("next-morning");

        shop.step(FIRST + "/suspend", 1).then().body("status", equalTo("suspended"));
        shop.step(FIRST + "/resume", 2).then().body("status", equalTo("published"));
        shop.step(FIRST + "/retire", 3).then().body("status", equalTo("retired"));
        shop.step(FIRST + "/resume", 4).then().statusCode(409).body("code", equalTo("guarantee-status"));

        assertThat(shop.sent("makegood.guarantees", shop.tenant() + "|next-morning|1", 4))
                .extracting(message -> message.at("/data/status").asText())
                .containsExactly("published", "suspended", "published", "retired");
    }

    @Test
    void a_change_is_the_next_version() {
        shop.publish("next-morning");
        ObjectNode content = aGuarantee("next-morning", Contracts.nextMorning());
        content.remove("code");

        shop.post("/v1/guarantees/next-morning/versions", content)
                .then()
                .statusCode(201)
                .body("version", equalTo(2), "status", equalTo("draft"));

        shop.get("/v1/guarantees/next-morning").then().body("version", contains(1, 2));
        shop.get("/v1/guarantees?status=published").then().body("version", contains(1));
        shop.get("/v1/guarantees").then().body("version", contains(2, 1));
    }

    @Test
    void a_published_version_never_changes() {
        shop.publish("next-morning");

        rewrite("Another name", 1).then().statusCode(409).body("code", equalTo("guarantee-status"));
        shop.step(FIRST + "/publish", 1)
                .then()
                .statusCode(409)
                .body("detail", equalTo("next-morning version 1 is published already"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update guarantee_version set name = 'another'",
                "update guarantee_version set terms = '{}'",
                "update guarantee_version set calendars = '{\"office\": {}}'",
                "update guarantee_version set effective_until = now()",
                "update guarantee_version set status = 'draft'",
                "delete from guarantee_version"
            })
    void not_even_the_database_lets_a_published_version_change(String change) {
        shop.publish("next-morning");

        assertThatThrownBy(
                        () -> tenancy.actingFor(shop.tenant(), () -> jdbi.withHandle(handle -> handle.execute(change))))
                .hasMessageContaining("is published and never changes");
    }

    @Test
    void terms_with_a_mistake_are_not_published_and_the_author_learns_where_it_is() {
        ObjectNode terms = Contracts.nextMorning();
        ((ObjectNode) terms.at("/awards/0/pay/tiers/1")).put("percent", "-10");
        shop.post("/v1/guarantees", aGuarantee("next-morning", terms)).then().statusCode(201);

        shop.step(FIRST + "/publish", 0)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("terms-invalid"))
                .body("errors.pointer", contains("/terms/awards/0/pay/tiers/1/percent"))
                .body("errors[0].detail", containsString("is -10, less than nothing; 0 or more"));
        shop.get(FIRST).then().body("status", equalTo("draft"));
        shop.as(Roles.MERCHANT)
                .post(FIRST + "/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false), "findings.severity", contains("error"))
                .body("findings[0].suggestion", equalTo("0 or more"));
    }

    @Test
    void a_gap_between_tiers_is_refused_at_publication_where_the_tier_is_with_what_would_be_right() {
        ObjectNode terms = Contracts.nextMorning();
        ((ObjectNode) terms.at("/awards/0/pay/tiers/1")).put("from", "PT36H");
        shop.post("/v1/guarantees", aGuarantee("next-morning", terms)).then().statusCode(201);

        shop.step(FIRST + "/publish", 0)
                .then()
                .statusCode(422)
                .body("code", equalTo("terms-invalid"))
                .body("errors.pointer", contains("/terms/awards/0/pay/tiers/1/from"))
                .body("errors[0].detail", containsString("leaves a gap from PT24H to PT36H"));
        shop.as(Roles.MERCHANT)
                .post(FIRST + "/validate")
                .then()
                .body("valid", equalTo(false))
                .body("findings.severity", contains("error"))
                .body("findings.pointer", contains("/terms/awards/0/pay/tiers/1/from"))
                .body("findings[0].detail", containsString("leaves a gap from PT24H to PT36H"))
                .body("findings[0].suggestion", equalTo("write from: PT24H"));
        shop.get(FIRST).then().body("status", equalTo("draft"));
    }

    @Test
    void a_warning_stands_in_the_way_until_it_is_accepted_where_it_is() {
        ObjectNode terms = Contracts.nextMorning();
        ((ObjectNode) terms.at("/facts")).put("colour", "text");
        shop.post("/v1/guarantees", aGuarantee("next-morning", terms)).then().statusCode(201);
        shop.as(Roles.MERCHANT)
                .post(FIRST + "/validate")
                .then()
                .body("valid", equalTo(false))
                .body("findings.severity", contains("warning"))
                .body("findings.pointer", contains("/terms/facts/colour"))
                .body("findings[0].detail", containsString("nothing uses it"));
        shop.step(FIRST + "/publish", 0).then().statusCode(422).body("errors.pointer", contains("/terms/facts/colour"));

        terms.putArray("accepted").addObject().put("finding", "/facts/colours").put("because", "for the parcel label");
        rewrite("Any colour", terms, 0).then().statusCode(200);
        shop.step(FIRST + "/publish", 1).then().statusCode(422).body("errors.pointer", hasItem("/terms/facts/colour"));

        ((ObjectNode) terms.at("/accepted/0")).put("finding", "/facts/colour");
        rewrite("Any colour", terms, 1).then().statusCode(200);
        shop.as(Roles.MERCHANT).post(FIRST + "/validate").then().body("valid", equalTo(true), "findings", empty());
        shop.step(FIRST + "/publish", 2).then().statusCode(200).body("status", equalTo("published"));
    }

    @Test
    void a_code_is_given_once() {
        shop.draft("next-morning").then().statusCode(201);

        shop.draft("next-morning").then().statusCode(409).body("code", equalTo("guarantee-code-taken"));
        shop.get("/v1/guarantees/next-morning").then().body("version", contains(1));
    }

    @Test
    void two_tenants_may_use_one_code_and_do_not_see_each_other() {
        Shop other = new Shop();
        shop.draft("next-morning").then().statusCode(201);

        other.get(FIRST).then().statusCode(404).body("code", equalTo("guarantee-not-found"));
        other.get("/v1/guarantees").then().body("", empty());
        other.draft("next-morning").then().statusCode(201);
    }

    @Test
    void a_step_decided_on_an_older_revision_is_refused() {
        shop.draft("next-morning");
        rewrite("A better name", 0);

        shop.step(FIRST + "/publish", 0).then().statusCode(412).body("code", equalTo("version-changed"));
        shop.post(FIRST + "/publish", "").then().statusCode(428).body("code", equalTo("if-match-missing"));
    }

    @Test
    void only_an_admin_drafts() {
        shop.as(Roles.MERCHANT)
                .header("Idempotency-Key", "1")
                .body(aGuarantee("next-morning", Contracts.nextMorning()).toString())
                .post("/v1/guarantees")
                .then()
                .statusCode(403);
    }

    @Test
    void a_guarantee_that_ends_before_it_begins_is_refused() {
        ObjectNode guarantee = aGuarantee("next-morning", Contracts.nextMorning());
        guarantee.put("effectiveUntil", "2009-10-01T00:00:00+08:00");

        shop.post("/v1/guarantees", guarantee)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/effectiveUntil"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"none\"", "[]"})
    void terms_that_are_no_terms_at_all_are_refused(String terms) {
        ObjectNode guarantee = aGuarantee("next-morning", Shop.json(terms));

        shop.post("/v1/guarantees", guarantee).then().statusCode(422).body("errors.pointer", hasItem("/terms"));
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"zone": "\\u0000"}                          | /terms/zone
                    {"zone": ["\\ud800"]}                        | /terms/zone/0
                    {"a/b~": {"nul\\u0000": 1}}                  | /terms/a~1b~0
                    {"zone": 1e200000}                           | /terms/zone
                    {"zone": 1e-41}                              | /terms/zone
                    {"zone": 12345678901234567890123456789012345678901} | /terms/zone
                    {"zone": 0.12345678901234567890123456789012345678901} | /terms/zone
                    """)
    void terms_that_cannot_be_kept_are_refused_where_they_are_wrong(String terms, String pointer) {
        draftOf(terms).then().statusCode(422).body("errors.pointer", contains(pointer));
        shop.get("/v1/guarantees").then().body("", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zone\": 1e99999999999}",
                "{\"\\udc00 half\": 1}",
                "{\"half \\ud800\": 1}",
                "{\"half \\ud800\\n\": 1}",
                "{\"\\ud83d\\ude9a\\udc00\": 1}"
            })
    void terms_that_are_not_even_json_are_refused(String terms) {
        draftOf(terms).then().statusCode(400).body("code", equalTo("unreadable-field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e40", "-1e-40", "1234567890123456789012345678901234567890", "\"\\ud83d\\ude9a\""})
    void unusual_but_honest_values_are_kept(String value) {
        draftOf("{\"zone\": %s}".formatted(value)).then().statusCode(201);
    }

    @Test
    void terms_of_a_size_no_reader_could_take_are_refused() {
        draftOf("{\"zone\": \"%s\"}".formatted("長".repeat(70_000)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/terms"), "errors[0].detail", containsString("200000"));
        draftOf("{\"zone\": \"%s\"}".formatted("長".repeat(60_000))).then().statusCode(201);
    }

    @Test
    void terms_nested_deeper_than_any_reader_looks_are_refused() {
        draftOf("{\"zone\": %s1%s}".formatted("[".repeat(900), "]".repeat(900)))
                .then()
                .statusCode(422)
                .body("errors.detail", contains(containsString("deep")));
    }

    @Test
    void after_hundreds_of_versions_the_next_is_still_the_next() {
        shop.draft("next-morning");
        tenancy.actingFor(shop.tenant(), () -> jdbi.withHandle(handle -> handle.execute("""
                insert into guarantee_version (tenant, code, version, name, status, effective_from, terms, calendars,
                  created_at, revision)
                select tenant, code, next, name, status, effective_from, terms, calendars, created_at, 0
                from guarantee_version, generate_series(2, 501) as next
                """)));
        ObjectNode content = aGuarantee("next-morning", Contracts.nextMorning());
        content.remove("code");

        shop.post("/v1/guarantees/next-morning/versions", content)
                .then()
                .statusCode(201)
                .body("version", equalTo(502));
        shop.get("/v1/guarantees/next-morning")
                .then()
                .body("version[0]", equalTo(3), "version[-1]", equalTo(502), "version", hasSize(500));
    }

    @Test
    void a_next_version_of_nothing_is_refused() {
        ObjectNode content = aGuarantee("next-morning", Contracts.nextMorning());
        content.remove("code");

        shop.post("/v1/guarantees/never-heard-of/versions", content)
                .then()
                .statusCode(404)
                .body("code", equalTo("guarantee-not-found"));
    }

    /** The terms exactly as they are written here: a JSON tree would not hold some of them. */
    private Response draftOf(String terms) {
        ObjectNode guarantee = aGuarantee("next-morning", Contracts.JSON.createObjectNode());
        return shop.post("/v1/guarantees", guarantee.toString().replace("\"terms\":{}", "\"terms\":" + terms));
    }

    @Test
    void an_unknown_status_is_refused() {
        shop.get("/v1/guarantees?status=new").then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    private Response rewrite(String name, long revision) {
        return rewrite(name, Contracts.nextMorning(), revision);
    }

    private Response rewrite(String name, ObjectNode terms, long revision) {
        ObjectNode content = aGuarantee("next-morning", terms).put("name", name);
        content.remove("code");
        return shop.as(Roles.ADMIN)
                .header("If-Match", "\"%d\"".formatted(revision))
                .body(content.toString())
                .put(FIRST);
    }
}
