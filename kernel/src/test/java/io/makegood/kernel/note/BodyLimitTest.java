package io.makegood.kernel.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.kernel.body.BodyLimit;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.test.Tokens;
import io.makegood.test.Upload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodyLimitTest {

    private final String token = Tokens.of("ada-" + UUID.randomUUID(), Roles.MERCHANT);

    @Test
    void a_body_has_at_most_a_megabyte() {
        new Upload("POST", "/v1/notes", "application/json", token).assertTakesAtMost(BodyLimit.USUAL);

        given().auth().oauth2(token).get("/v1/notes").then().statusCode(200).body("data", empty());
    }

    @Test
    void a_body_that_nobody_reads_has_at_most_a_megabyte() {
        new Upload("PUT", "/v1/notes/" + UUID.randomUUID(), "application/json", token)
                .assertTakesAtMost(BodyLimit.USUAL);
    }

    @Test
    void a_body_that_is_read_as_it_comes_has_the_limit_of_its_method() {
        new Upload("PUT", "/v1/attachment", "application/octet-stream", token)
                .assertTakesAtMost(AttachmentResource.MOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2_500_000})
    void what_is_read_as_it_comes_arrives_as_it_was_sent(int length) {
        given().auth()
                .oauth2(token)
                .contentType("application/octet-stream")
                .body(new byte[length])
                .put("/v1/attachment")
                .then()
                .statusCode(200)
                .body(equalTo(String.valueOf(length)));
    }

    @Test
    void who_may_not_write_is_told_so_first() {
        given().contentType("application/json")
                .body("x".repeat(2 * (int) BodyLimit.USUAL))
                .post("/v1/notes")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(longs = {BodyLimit.USUAL + 1, 3_000_000_000L, Long.MAX_VALUE})
    void who_says_that_too_much_will_come_is_answered_before_it_does(long length) throws IOException {
        String head = "POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n".formatted(token)
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(length);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }
}
