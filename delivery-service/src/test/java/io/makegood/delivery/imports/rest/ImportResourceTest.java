package io.makegood.delivery.imports.rest;

import static io.makegood.delivery.Shop.anEvent;
import static io.makegood.delivery.imports.rest.SentFile.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImportResourceTest {

    private static final String ORDER = "1993505414";
    private static final int CHUNK = 1000;

    private final Shop shop = new Shop();

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void each_line_has_a_result_and_a_bad_one_does_not_stop_the_others() {
        shop.register(ORDER);
        SentFile file = SentFile.ndjson(shop, ", \"name\": \"scans\"");

        Response answer = file.send(String.join(
                "\n",
                anEvent("1", ORDER),
                "not json",
                anEvent("1", ORDER),
                anEvent("1", ORDER, ", \"place\": \"elsewhere\""),
                "",
                "null",
                anEvent("2", ORDER, ", \"colour\": \"red\""),
                anEvent("3", ORDER, ", \"problem\": \"of before\""),
                "{\"source\": \"couriers\", \"id\": \"4\"}"));

        assertThat(summary(answer)).isEqualTo("finished: 9 lines, 2 new, 1 known, 5 refused");
        assertThat(file.results())
                .containsExactly(
                        "1: 201",
                        "2: 400 malformed-json",
                        "3: 200",
                        "4: 409 event-id-reused",
                        "5: 204",
                        "6: 400 malformed-json",
                        "7: 400 unreadable-field",
                        "8: 201",
                        "9: 422 invalid-event");
        assertThat(shop.get(file.address() + "/results?refused=true").asString().lines())
                .hasSize(5);
        assertThat(published()).containsExactly("1", "3");
    }

    @Test
    void refused_objects_say_why_and_can_be_mended_and_sent_again() {
        SentFile file = SentFile.ndjson(shop, "");
        file.send("not json\n" + anEvent("1", ORDER, ", \"colour\": \"red\"") + "\r\n{}\n");

        String errors = file.errors();
        assertThat(errors.lines()).hasSize(3);
        assertThat(errors).startsWith("not json\n{\"problem\":\"unreadable-field: ");
        assertThat(errors).contains(anEvent("1", ORDER, ", \"colour\": \"red\"").substring(1));

        SentFile second = SentFile.ndjson(shop, "");
        second.send(errors);
        assertThat(second.results())
                .containsExactly("1: 400 malformed-json", "2: 400 unreadable-field", "3: 422 invalid-event");
        SentFile third = SentFile.ndjson(shop, "");
        third.send(second.errors().replace("colour", "place").replace("not json\n", ""));
        assertThat(third.results()).containsExactly("1: 201", "2: 422 invalid-event");
    }

    @Test
    void a_file_sent_again_is_passed_over_line_by_line_and_may_have_grown() {
        shop.register(ORDER);
        SentFile file = SentFile.ndjson(shop, "");
        String once = lines(1, 2 * CHUNK + 1);

        assertThat(summary(file.send(once))).isEqualTo("finished: 2001 lines, 2001 new, 0 known, 0 refused");
        assertThat(file.state().path("bytes").asLong()).isEqualTo(once.length());
        assertThat(summary(file.send(once))).isEqualTo("finished: 2001 lines, 2001 new, 0 known, 0 refused");
        assertThat(summary(file.send(once + lines(2002, 2010))))
                .isEqualTo("finished: 2010 lines, 2010 new, 0 known, 0 refused");
        assertThat(summary(file.sendFrom(2011, lines(2011, 2012)))).startsWith("finished: 2012 lines, 2012 new");
        assertThat(summary(file.sendFrom(2000, lines(2000, 2013)))).startsWith("finished: 2013 lines, 2013 new");
        assertThat(file.state().path("bytes").asLong()).isEqualTo(lines(1, 2013).length());
        assertThat(file.results()).hasSize(2013).allMatch(result -> result.endsWith(": 201"));

        assertThat(published())
                .isEqualTo(IntStream.rangeClosed(1, 2013)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void the_rest_of_a_csv_file_is_read_by_the_header_it_had() {
        SentFile file = SentFile.csv(shop, "");

        file.send("id;source;order;type;occurredAt\n1;c;A;delivered;2025-07-02T08:15:00Z\n");

        assertThat(summary(file.sendFrom(3, "2;c;A;delivered;2025-07-02T08:15:00Z\n")))
                .isEqualTo("finished: 3 lines, 2 new, 0 known, 0 refused");
    }

    @Test
    void lines_may_not_be_left_out_and_another_file_is_told_from_the_first() {
        SentFile file = SentFile.ndjson(shop, "");
        file.send(lines(1, 10));

        assertConflict(file.sendFrom(12, lines(12, 13)), "lines-missing");
        assertConflict(file.send(lines(1, 9)), "other-content");
        assertConflict(file.send(lines(101, 111)), "other-content");
        assertThat(file.summary()).isEqualTo("finished: 10 lines, 10 new, 0 known, 0 refused");
    }

    @Test
    void a_dry_run_tells_what_would_be_and_records_nothing() {
        shop.register(ORDER);
        shop.tell(anEvent("1", ORDER));
        shop.tell(anEvent("2", ORDER));
        SentFile file = SentFile.ndjson(shop, ", \"dryRun\": true");

        Response answer = file.send(String.join(
                "\n",
                anEvent("1", ORDER),
                anEvent("2", ORDER, ", \"place\": \"elsewhere\""),
                anEvent("3", ORDER),
                anEvent("3", ORDER),
                "{}"));

        assertThat(summary(answer)).isEqualTo("finished: 5 lines, 1 new, 2 known, 2 refused");
        assertThat(file.results())
                .containsExactly("1: 200", "2: 409 event-id-reused", "3: 201", "4: 200", "5: 422 invalid-event");
        assertThat(published()).containsExactly("1", "2");
    }

    @Test
    void what_was_done_before_a_stream_breaks_off_stays_done() throws IOException {
        SentFile file = SentFile.ndjson(shop, "");
        String content = lines(1, 2 * CHUNK);
        int sent = lines(1, CHUNK + CHUNK / 2).length();
        try (Socket socket = new Socket("localhost", port)) {
            begin(file, content.length(), socket);
            socket.getOutputStream().write(content.substring(0, sent).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            awaitState(file, "running: 1000 lines, 1000 new, 0 known, 0 refused");

            assertConflict(file.send(content), "import-running");
            assertConflict(shop.as(Roles.CARRIER).delete(file.address()), "import-running");
        }
        awaitState(file, "open: 1000 lines, 1000 new, 0 known, 0 refused");
        assertThat(file.state().path("bytes").asLong())
                .isEqualTo(lines(1, CHUNK).length());

        assertThat(summary(file.send(content))).isEqualTo("finished: 2000 lines, 2000 new, 0 known, 0 refused");
    }

    private void begin(SentFile file, int length, Socket socket) throws IOException {
        String head =
                "PUT %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(
                                file.content(),
                                io.makegood.test.Tokens.of(shop.tenant().name(), Roles.CARRIER),
                                file.type(),
                                length);
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
    }

    private static void awaitState(SentFile file, String summary) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(file.summary()).isEqualTo(summary));
    }

    @Test
    void content_is_taken_uncompressed_in_the_format_of_the_import_and_in_utf_8() throws IOException {
        SentFile file = SentFile.ndjson(shop, "");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[50_000_000]);
        }

        assertUnsupported(file.request()
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .put(file.content()));
        assertUnsupported(file.request()
                .contentType("text/csv")
                .body("a".getBytes(StandardCharsets.UTF_8))
                .put(file.content()));
        assertUnsupported(file.request()
                .contentType("application/x-ndjson;charset=ISO-8859-1")
                .body("a".getBytes(StandardCharsets.UTF_8))
                .put(file.content()));
        shop.as(Roles.CARRIER).body("[]").put(file.content()).then().statusCode(415);
        assertThat(file.summary()).isEqualTo("open: 0 lines, 0 new, 0 known, 0 refused");
    }

    private static void assertUnsupported(Response answer) {
        answer.then().statusCode(415).body("code", equalTo("content-unsupported"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                             | 422",
                "{\"format\": \"xml\"}                                          | 400",
                "{\"format\": \"ndjson\", \"delimiter\": \";\"}                 | 422",
                "{\"format\": \"ndjson\", \"columns\": {\"a\": \"id\"}}         | 422",
                "{\"format\": \"csv\", \"delimiter\": \"x\"}                    | 422",
                "{\"format\": \"csv\", \"columns\": {\"a\": \"colour\"}}        | 422",
                "{\"format\": \"csv\", \"columns\": {\"a\": null}}              | 422",
                "{\"format\": \"csv\", \"columns\": {\"a\": \"values.Colour\"}} | 422",
                "{\"format\": \"csv\", \"zone\": \"Mars/Olympus\"}              | 400",
                "{\"format\": \"csv\", \"source\": \"\"}                        | 422",
            })
    void an_import_that_makes_no_sense_is_not_opened(String body, int status) {
        shop.post("/v1/imports", body).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void imports_are_listed_and_forgotten_with_all_that_was_kept_of_their_lines() {
        SentFile first = SentFile.ndjson(shop, ", \"name\": \"first\"");
        SentFile second = SentFile.csv(shop, ", \"name\": \"second\"");
        first.send(anEvent("1", ORDER) + "\nnot json");

        assertThat(shop.get("/v1/imports?limit=1").<List<String>>path("data.name"))
                .containsExactly("second");
        assertThat(shop.get("/v1/imports").<List<String>>path("data.id")).containsExactly(second.id(), first.id());

        shop.as(Roles.CARRIER).delete(first.address()).then().statusCode(204);
        shop.get(first.address()).then().statusCode(404);
        shop.get(first.address() + "/results").then().statusCode(404);
        shop.get("/v1/events/couriers/1").then().statusCode(200);
    }

    @Test
    void nobody_sees_the_imports_of_another_tenant() {
        SentFile file = SentFile.ndjson(new Shop(), "");

        for (String path : List.of("", "/results", "/errors")) {
            shop.get(file.address() + path).then().statusCode(404);
        }
        shop.as(Roles.CARRIER).delete(file.address()).then().statusCode(404);
        new SentFile(shop, file.id(), file.type()).send("").then().statusCode(404);
        new SentFile(shop, UUID.randomUUID().toString(), file.type())
                .send("")
                .then()
                .statusCode(404);
        shop.as(Roles.FINANCE).get(file.address()).then().statusCode(403);
    }

    private static void assertConflict(Response answer, String code) {
        answer.then().statusCode(409).contentType("application/problem+json").body("code", equalTo(code));
    }

    private static String lines(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> anEvent("" + number, ORDER) + "\n")
                .collect(Collectors.joining());
    }

    private List<String> published() {
        return shop.published(ORDER).stream()
                .map(message -> message.at("/data/eventId").asText())
                .toList();
    }
}
