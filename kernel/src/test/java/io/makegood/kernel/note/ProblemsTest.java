package io.makegood.kernel.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to be wrong has its status, its code, and words that name the field, the value and the rule. */
@QuarkusTest
class ProblemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"text\": ; 400; malformed-json; not the JSON expected",
                "{\"txet\":\"hi\"}; 400; unreadable-field; /txet is not a known field; known here",
                "{\"text\":\"hi\",\"at\":\"2026-03-01T12:00:00\"}; 400; unreadable-field; /at is '2026-03-01T12:00:00'",
                "{\"text\":\"hi\",\"at\":1772366400}; 400; unreadable-field; /at is '1772366400'",
                "{\"text\":\"hi\",\"at\":\"1772366400\"}; 400; unreadable-field; /at is '1772366400'",
                "{\"text\":\"hi\",\"fee\":{\"amount\":\"1.005\",\"currency\":\"EUR\"}}; 400; unreadable-field; /fee",
                "{\"text\":\"hi\",\"fee\":{\"amount\":\"1.5\",\"currency\":\"JPY\"}}; 400; unreadable-field; /fee",
                "{\"text\":\"hi\",\"fee\":{\"amount\":\"1\",\"currency\":\"XXQ\"}}; 400; unreadable-field; XXQ",
                "{\"text\":\"a\\u0000b\"}; 400; unreadable-field; /text cannot be read: it holds a NUL",
                "{\"text\":\"half a \\ud83d\"}; 400; unreadable-field; /text cannot be read: it holds a NUL",
                "{\"text\":\"hi\"} {}; 400; malformed-json; not the JSON expected",
                "{\"text\":\"hi\"} {}; 400; malformed-json; something follows after its end",
                "[{\"text\":\"hi\"}]; 400; malformed-json; it must be an object",
                "\"hi\"; 400; malformed-json; it must be an object",
                "{\"text\":[\"hi\"]}; 400; unreadable-field; /text cannot be read: it must be a text",
                "{\"text\":\"hi\",\"fee\":5}; 400; unreadable-field; /fee/amount cannot be read: Property",
                "{\"text\":\" \"}; 422; invalid-content; see errors"
            })
    void a_body_that_breaks_a_rule_is_refused(String body, int status, String code, String detail) {
        asAda().body(body)
                .post("/v1/notes")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code), "detail", containsString(detail), "instance", equalTo("/v1/notes"))
                .body("detail", not(matchesPattern(".*(java|makegood|org|com)[.].*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00007fff", "7b22ff22", "0000fffe", "00000000", "ffffffff", "7b00", "ed"})
    void bytes_that_are_no_text_are_refused(String hex) {
        problem(asAda().body(HexFormat.of().parseHex(hex)).post("/v1/notes").then(), 400, "malformed-json");
    }

    @Test
    void half_of_a_surrogate_pair_can_be_told_of() {
        asAda().body("{\"text\":\"hi\",\"at\":\"\\ud83d\"}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("/at is '\ufffd'"));
    }

    @Test
    void a_refusal_does_not_repeat_all_of_a_long_text() {
        String body = asAda().body("{\"%s\":1}".formatted("x".repeat(45_000)))
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", matchesPattern("/x{1999}…"))
                .extract()
                .asString();

        assertThat(body).hasSizeLessThan(10_000);
    }

    @Test
    void what_is_missing_is_called_missing() {
        asAda().body("null")
                .post("/v1/notes")
                .then()
                .statusCode(422)
                .body("errors.detail", contains("the body is null or missing, but must be an object"));
        asAda().body("{}")
                .post("/v1/notes")
                .then()
                .statusCode(422)
                .body("errors.detail", contains("/text is missing, but must be given"));
    }

    @Test
    void a_violated_field_is_pointed_at() {
        asAda().body("{\"text\":\" \"}")
                .post("/v1/notes")
                .then()
                .body("errors[0].pointer", equalTo("/text"), "errors[0].detail", containsString("' '"));
    }

    @Test
    void an_unknown_query_parameter_is_refused_and_not_ignored() {
        problem(asAda().get("/v1/notes?stat=open").then(), 400, "unknown-parameter");
    }

    @Test
    void a_page_size_out_of_bounds_is_refused() {
        problem(asAda().get("/v1/notes?limit=201").then(), 400, "invalid-parameter");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        problem(asAda().get("/v1/notes?cursor=abc").then(), 400, "invalid-cursor");
    }

    @Test
    void a_parameter_that_nothing_can_be_named_is_refused() {
        problem(asAda().urlEncodingEnabled(false).get("/v1/notes?cursor=a%00b").then(), 400, "invalid-parameter");
    }

    @Test
    void what_is_not_there_is_404() {
        problem(asAda().get("/v1/notes/" + UUID.randomUUID()).then(), 404, "note-not-found");
        problem(asAda().get("/v1/notes/not-a-uuid").then(), 404, "not-found");
        problem(asAda().get("/v1/nothing").then(), 404, "not-found");
    }

    @Test
    void the_wrong_method_and_the_wrong_type_are_named() {
        problem(asAda().delete("/v1/notes").then(), 405, "method-not-allowed");
        problem(
                        given().auth()
                                .oauth2(Tokens.of("ada", Roles.MERCHANT))
                                .contentType("text/plain")
                                .body("hi")
                                .post("/v1/notes")
                                .then(),
                        415,
                        "unsupported-media-type")
                .body("detail", equalTo("this takes application/json: say so in the Content-Type header"));
        problem(
                        asAda().accept("text/html")
                                .get("/v1/notes/" + UUID.randomUUID())
                                .then(),
                        406,
                        "not-acceptable")
                .body("detail", equalTo("this answers in application/json: let the Accept header allow it"));
    }

    @Test
    void a_change_needs_the_revision_it_is_based_on() {
        problem(asAda().put("/v1/notes/" + UUID.randomUUID()).then(), 428, "if-match-missing");
        problem(
                asAda().header("If-Match", "\"6\"")
                        .put("/v1/notes/" + UUID.randomUUID())
                        .then(),
                412,
                "version-changed");
    }

    @Test
    void a_token_that_is_missing_expired_or_foreign_is_refused() {
        problem(given().get("/v1/notes").then(), 401, "token-invalid");
        problem(bearing(Tokens.expired("ada", Roles.MERCHANT)).get("/v1/notes").then(), 401, "token-invalid");
        problem(bearing(Tokens.foreign("ada", Roles.MERCHANT)).get("/v1/notes").then(), 401, "token-invalid");
        problem(bearing("nonsense").get("/v1/notes").then(), 401, "token-invalid");
    }

    @Test
    void a_token_without_the_role_or_without_a_tenant_is_refused() {
        problem(bearing(Tokens.of("ada", Roles.CARRIER)).get("/v1/notes").then(), 403, "role-missing");
        problem(bearing(Tokens.withoutTenant(Roles.MERCHANT)).get("/v1/notes").then(), 403, "tenant-missing");
    }

    @Test
    void a_bug_is_a_500_that_gives_an_id_and_no_secret() {
        problem(asAda().get("/v1/notes/bug").then(), 500, "internal-error")
                .body("detail", not(containsString("secret")));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private static RequestSpecification asAda() {
        return bearing(Tokens.of("ada", Roles.MERCHANT))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID());
    }

    private static RequestSpecification bearing(String token) {
        return given().auth().oauth2(token);
    }
}
