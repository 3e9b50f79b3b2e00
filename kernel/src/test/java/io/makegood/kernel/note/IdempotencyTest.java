package io.makegood.kernel.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_post_repeated_with_its_key_has_one_effect_and_the_same_answer() {
        Response first = post("k1", "{\"text\":\"hi\"}");
        Response again = post("k1", "{ \"text\" : \"hi\" }");

        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"))
                .contentType("application/json")
                .body("id", equalTo(first.path("id")));
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void a_key_used_for_another_body_is_refused() {
        post("k1", "{\"text\":\"hi\"}");

        post("k1", "{\"text\":\"ho\"}").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void a_refused_post_leaves_its_key_free() {
        post("k1", "{\"text\":\"\"}").then().statusCode(422);

        post("k1", "{\"text\":\"hi\"}").then().statusCode(201);
    }

    @Test
    void a_post_without_a_key_is_refused() {
        given().auth()
                .oauth2(Tokens.of(tenant, Roles.MERCHANT))
                .contentType("application/json")
                .body("{\"text\":\"hi\"}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void many_posts_with_one_key_at_once_have_one_effect() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Response> post = () -> post("k1", "{\"text\":\"hi\"}");
            List<Future<Response>> answers =
                    threads.invokeAll(Stream.generate(() -> post).limit(16).toList());

            for (Future<Response> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(notes()).isEqualTo(1);
    }

    private Response post(String key, String body) {
        return given().auth()
                .oauth2(Tokens.of(tenant, Roles.MERCHANT))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/notes");
    }

    private int notes() {
        return given().auth()
                .oauth2(Tokens.of(tenant, Roles.MERCHANT))
                .get("/v1/notes")
                .<List<Object>>path("data")
                .size();
    }
}
