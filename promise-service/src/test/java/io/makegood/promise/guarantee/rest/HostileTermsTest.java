package io.makegood.promise.guarantee.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.promise.Shop;
import io.makegood.test.Tokens;
import io.makegood.test.Upload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Terms made to break something, as JSON and as YAML: told what is wrong, never kept, and the next is answered. */
@QuarkusTest
@Timeout(60)
class HostileTermsTest {

    private static final String YAML = "application/yaml";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(YAML, ContentType.TEXT));
    private static final String DEEP = "[".repeat(30) + "1" + "]".repeat(30);
    private static final String DEEPER = "[".repeat(100_000);
    private static final String MILLION = "9".repeat(1_000_000);

    private final Shop shop = new Shop();

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofBoth")
    void as_json_they_are_refused(String name, String terms, String word) {
        assertRefused(json(terms), word);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofBoth")
    void as_yaml_they_are_refused(String name, String terms, String word) {
        assertRefused(yaml("terms: " + terms), word);
    }

    static Stream<Arguments> ofBoth() {
        return Stream.of(
                Arguments.of("a field twice", "{\"zone\": \"UTC\", \"zone\": \"UTC\"}", "zone"),
                Arguments.of("a field twice, deeper", "{\"a\": [{\"b\": 1, \"b\": 1}]}", "b"),
                Arguments.of("a number beyond writing", "{\"zone\": 1e999999999}", "zone"),
                Arguments.of("a number next to nothing", "{\"zone\": -1e-999999999}", "zone"),
                Arguments.of("an exponent beyond all", "{\"zone\": 1e99999999999}", ""),
                Arguments.of("a million digits", "{\"zone\": %s}".formatted(MILLION), ""),
                Arguments.of("a million decimals", "{\"zone\": 0.%s}".formatted(MILLION), ""),
                Arguments.of("a million digits as text", "{\"zone\": \"%s\"}".formatted(MILLION), "200000 bytes"),
                Arguments.of("NUL", "{\"zone\": \"a\\u0000\"}", "/terms/zone"),
                Arguments.of("NUL in a name", "{\"a\\u0000\": 1}", "NUL"),
                Arguments.of("half of a pair", "{\"zone\": \"\\ud83d\"}", "/terms/zone"),
                Arguments.of("half of a pair in a name", "{\"\\ud83d\": 1}", ""),
                Arguments.of("a huge name", "{\"%s\": 1}".formatted("x".repeat(900_000)), ""),
                Arguments.of(
                        "a long name",
                        "{\"%s\": 1}".formatted("x".repeat(45_000) + "\": \"" + "x".repeat(200_000) + "\", \"b"),
                        ""),
                Arguments.of("deep", "{\"zone\": %s}".formatted(DEEP), "levels deep"),
                Arguments.of("deep objects", "{\"a\":".repeat(30) + "1" + "}".repeat(30), "levels deep"),
                Arguments.of("without a bottom", "{\"zone\": %s".formatted(DEEPER), ""),
                Arguments.of("objects without a bottom", "{\"a\":".repeat(100_000), ""),
                Arguments.of("many values", "{\"a\": [%s]}".formatted("1,".repeat(400_000) + "1"), "200000 bytes"),
                Arguments.of("a list", "[]", "/terms"),
                Arguments.of("a text", "\"{}\"", "/terms"),
                Arguments.of("no end", "{\"zone\": \"UTC\"", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofYaml")
    void what_only_yaml_can_say_is_refused(String name, String terms, String word) {
        assertRefused(yaml(terms), word);
    }

    static Stream<Arguments> ofYaml() {
        return Stream.of(
                Arguments.of("an alias bomb", bomb(), "*a"),
                Arguments.of("an alias", "terms:\n  zone: &z UTC\n  also: *z", "*z"),
                Arguments.of("an alias as a name", "terms:\n  zone: &z UTC\n  *z : 1", "field name"),
                Arguments.of("an alias of itself", "terms: &t\n  zone: *t", "*t"),
                Arguments.of("merged fields", "base: &b {zone: UTC}\nterms:\n  <<: *b", "*b"),
                Arguments.of("a class", "terms: !!java.net.URL [\"http://localhost\"]", "java.net.URL"),
                Arguments.of(
                        "classes",
                        "terms: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                        "javax.script.ScriptEngineManager"),
                Arguments.of("a tag", "terms: {zone: !evil UTC}", "evil"),
                Arguments.of("bytes", "terms: {zone: !!binary aGVsbG8=}", "binary"),
                Arguments.of("a tag that is known", "terms: {zone: !!str 5}", "str"),
                Arguments.of("a field twice", "terms:\n  zone: UTC\n  zone: UTC", "zone"),
                Arguments.of("a list as a name", "terms:\n  ? [a, b]\n  : c", ""),
                Arguments.of("names in names", "terms: " + "? ".repeat(10_000), ""),
                Arguments.of("lists in lists", "terms:\n  " + "- ".repeat(100_000), ""),
                Arguments.of("a second document", "terms: {}\n---\nterms: {}", "after its end"),
                Arguments.of("a directive", "terms: {}\n...\n%TAG ! x\n---\na: 1", ""),
                Arguments.of("infinity", "terms: {zone: .inf}", ""),
                Arguments.of("no number", "terms: {zone: .nan}", ""),
                Arguments.of("much in little", "terms: {zone: " + "1:".repeat(100_000) + "1}", "200000 bytes"),
                Arguments.of("a control character", "terms: {zone: \u0007}", ""),
                Arguments.of("a tabulator", "terms:\n\tzone: UTC", ""),
                Arguments.of("nothing", "", ""),
                Arguments.of("a comment", "terms: # " + "x".repeat(500_000), "terms"));
    }

    /** Each line stands for ten times the line before. */
    private static String bomb() {
        String lines = IntStream.range('b', 'k')
                .mapToObj(name -> "  %c: &%c [%s]"
                        .formatted(name, name, ("*" + (char) (name - 1) + ", ").repeat(9) + "*" + (char) (name - 1)))
                .collect(Collectors.joining("\n"));
        return "terms:\n  a: &a [x, x, x, x, x, x, x, x, x, x]\n" + lines;
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void bytes_that_are_no_text_are_refused(String contentType, byte[] body) {
        String token = Tokens.of(shop.tenant().name(), Roles.ADMIN);
        HttpResponse<String> answer = new Upload("POST", "/v1/guarantees", contentType, token).send(body);

        assertRefused(
                answer.statusCode(), answer.body(), contentType.contains("yaml") ? "malformed-yaml" : "malformed-json");
    }

    static Stream<Arguments> encodings() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        byte[] cut = {'{', '"', (byte) 0xf0, (byte) 0x9f};
        byte[] wide = {0, 0, 0x7f, (byte) 0xff};
        return Stream.of("application/json", YAML, "application/json;charset=klingon", YAML + ";charset=klingon")
                .flatMap(type -> Stream.of(noise, cut, wide).map(body -> Arguments.of(type, body)));
    }

    private void assertRefused(Response answer, String word) {
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertRefused(answer.statusCode(), answer.asString(), word);
    }

    private void assertRefused(int status, String problem, String word) {
        assertThat(status).as(problem).isIn(400, 422);
        assertThat(problem).contains(word).contains("\"detail\"").hasSizeLessThan(10_000);
        shop.get("/v1/guarantees").then().statusCode(200).body("", empty());
        shop.draft("honest").then().statusCode(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void what_is_odd_but_harmless_is_kept_as_a_draft_and_told_of_when_it_is_validated(String name, String terms) {
        yaml(terms).then().statusCode(201);

        shop.as(Roles.ADMIN)
                .post("/v1/guarantees/hostile/versions/1/validate")
                .then()
                .statusCode(200)
                .body("findings", not(empty()));
        shop.as(Roles.ADMIN)
                .body("{\"version\": 1}")
                .post("/v1/guarantees/hostile/quote")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("nothing in it", "terms: {}"),
                Arguments.of("a tag of a name", "terms: {!evil zone: 5}"),
                Arguments.of("an anchor", "terms: &t {zone: UTC}"),
                Arguments.of("a merge of what is written out", "terms: {<<: {zone: UTC}}"),
                Arguments.of("no name", "terms: {\"\": 1, ~: 2}"),
                Arguments.of("as deep as can be", "terms: {a: %s}".formatted("[".repeat(18) + "]".repeat(18))),
                Arguments.of("octal and base 60", "terms: {zone: 0777, currency: 1:30:00}"));
    }

    private Response json(String terms) {
        String start = "{\"code\": \"hostile\", \"name\": \"Hostile\", \"effectiveFrom\": \"2009-10-01T00:00:00Z\", ";
        return draft("application/json", start + "\"terms\": " + terms + "}");
    }

    private Response yaml(String more) {
        return draft(YAML, "code: hostile\nname: Hostile\neffectiveFrom: 2009-10-01T00:00:00Z\n" + more);
    }

    private Response draft(String contentType, String body) {
        return shop.as(Roles.ADMIN)
                .config(AS_TEXT)
                .contentType(contentType)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1/guarantees");
    }
}
