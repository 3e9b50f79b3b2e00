package io.makegood.delivery.connection.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.makegood.delivery.Shop;
import io.makegood.delivery.carrier.Messages;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConnectionResourceTest {

    private static final String SECRET_2 = "the-next-secret-0123456789";

    private final Shop shop = new Shop();

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @Test
    void a_connection_has_an_address_that_nobody_can_guess_shown_once() {
        Response opened = Pusher.EASYPOST.connect(shop);

        opened.then()
                .statusCode(201)
                .body("adapter", equalTo("easypost"), "source", equalTo("easypost"), "zone", equalTo("Europe/Berlin"));
        assertThat(opened.<String>path("url")).matches("http://.+/v1/hooks/easypost/[A-Za-z0-9_-]{43}");
        Response read = shop.get("/v1/connections/{id}", opened.<String>path("id"));
        read.then().statusCode(200).body("url", nullValue(), "previousSecretUntil", nullValue());
        assertThat(read.body().asString()).doesNotContain(Pusher.SECRET, "hooks");
    }

    @Test
    void only_the_hash_of_an_address_is_kept() {
        String url = Pusher.EASYPOST.addressAt(shop);
        String token = url.substring(url.lastIndexOf('/') + 1);

        String kept = tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery("""
                                select (select string_agg(to_jsonb(k)::text, '') from idempotency_key k)
                                  || (select string_agg(to_jsonb(c)::text, '') from connection c)
                                """).mapTo(String.class).one()));

        assertThat(kept).contains("easypost", "/v1/connections").doesNotContain(token);
    }

    @Test
    void a_request_that_is_repeated_opens_nothing_more_and_shows_no_address() {
        String request = "{\"adapter\": \"dhl\"}";
        Response opened = shop.as(Roles.MERCHANT)
                .header("Idempotency-Key", "once")
                .body(request)
                .post("/v1/connections");

        shop.as(Roles.MERCHANT)
                .header("Idempotency-Key", "once")
                .body(request)
                .post("/v1/connections")
                .then()
                .statusCode(201)
                .body("id", equalTo(opened.path("id")), "url", nullValue());
    }

    @Test
    void connections_are_listed_newest_first_without_what_is_secret() {
        Pusher.DHL.addressAt(shop);
        Pusher.EASYPOST.addressAt(shop);

        Response list = shop.get("/v1/connections");

        list.then().statusCode(200).body("data.adapter", contains("easypost", "dhl"));
        assertThat(list.body().asString()).doesNotContain(Pusher.SECRET, "hooks");
    }

    @Test
    void the_source_of_events_is_that_of_the_connection() {
        String url = shop.post(
                        "/v1/connections",
                        "{\"adapter\": \"dhl\", \"source\": \"dhl-de\", \"zone\": \"Europe/Berlin\"}")
                .path("url");

        Pusher.DHL.push(url);

        shop.get("/v1/events").then().body("data.source.unique()", contains("dhl-de"));
    }

    @Test
    void two_secrets_are_valid_while_a_sender_changes_over() {
        Response opened = Pusher.EASYPOST.connect(shop);

        rotate(opened, SECRET_2, "PT1H").then().statusCode(200);

        assertThat(pushedWith(opened, Pusher.SECRET)).isEqualTo(200);
        assertThat(pushedWith(opened, SECRET_2)).isEqualTo(200);
        assertThat(pushedWith(opened, "another")).isEqualTo(401);
    }

    @Test
    void a_secret_that_leaked_is_valid_no_longer_at_once() {
        Response opened = Pusher.EASYPOST.connect(shop);

        rotate(opened, SECRET_2, "PT0S").then().statusCode(200);

        assertThat(pushedWith(opened, Pusher.SECRET)).isEqualTo(401);
        assertThat(pushedWith(opened, SECRET_2)).isEqualTo(200);
    }

    @Test
    void a_rotation_said_twice_is_one() {
        Response opened = Pusher.EASYPOST.connect(shop);
        rotate(opened, SECRET_2, "PT1H");

        rotate(opened, SECRET_2, "PT0S").then().statusCode(200);

        assertThat(pushedWith(opened, Pusher.SECRET)).isEqualTo(200);
    }

    @Test
    void a_connection_that_is_closed_takes_nothing() {
        Response opened = Pusher.DHL.connect(shop);
        String id = opened.path("id");

        shop.as(Roles.ADMIN).delete("/v1/connections/{id}", id).then().statusCode(204);

        assertThat(Pusher.DHL.push(opened.path("url")).statusCode()).isEqualTo(404);
        shop.as(Roles.ADMIN).delete("/v1/connections/{id}", id).then().statusCode(404);
        shop.get("/v1/connections/{id}", id).then().statusCode(404).body("code", equalTo("connection-not-found"));
    }

    @Test
    void connections_of_another_tenant_are_not_found() {
        Response opened = Pusher.EASYPOST.connect(shop);
        Shop other = new Shop();
        String id = opened.path("id");

        other.get("/v1/connections/{id}", id).then().statusCode(404);
        other.get("/v1/connections").then().body("data", empty());
        other.as(Roles.ADMIN).delete("/v1/connections/{id}", id).then().statusCode(404);
        other.as(Roles.ADMIN)
                .body("{\"secret\": \"%s\"}".formatted(SECRET_2))
                .put("/v1/connections/{id}/secret", id)
                .then()
                .statusCode(404);
        assertThat(pushedWith(opened, Pusher.SECRET)).isEqualTo(200);
    }

    @Test
    void a_carrier_opens_no_connections() {
        shop.as(Roles.CARRIER)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"adapter\": \"dhl\"}")
                .post("/v1/connections")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{}; 422; /adapter",
                "{\"adapter\": \"ups\"}; 422; /adapter",
                "{\"adapter\": \"easypost\"}; 422; /secret",
                "{\"adapter\": \"easypost\", \"secret\": \" \"}; 422; /secret",
                "{\"adapter\": \"dhl\", \"secret\": \"abc\"}; 422; /secret",
                "{\"adapter\": \"dhl\", \"source\": \"\"}; 422; /source",
                "{\"adapter\": \"dhl\", \"zone\": \"Asia/Atlantis\"}; 400; /zone",
                "{\"adapter\": \"dhl\", \"colour\": \"red\"}; 400; /colour"
            })
    void what_breaks_a_rule_is_pointed_at(String request, int status, String pointer) {
        shop.post("/v1/connections", request)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer));
        shop.get("/v1/connections").then().body("data", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "P31D"})
    void two_secrets_are_valid_for_a_month_at_most(String time) {
        rotate(Pusher.EASYPOST.connect(shop), SECRET_2, time)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/keepCurrentFor"));
    }

    @Test
    void who_signs_nothing_has_no_secret() {
        rotate(Pusher.DHL.connect(shop), SECRET_2, "PT1H").then().statusCode(422);
    }

    private Response rotate(Response opened, String secret, String keepCurrentFor) {
        return shop.as(Roles.MERCHANT)
                .body("{\"secret\": \"%s\", \"keepCurrentFor\": \"%s\"}".formatted(secret, keepCurrentFor))
                .put("/v1/connections/{id}/secret", opened.<String>path("id"));
    }

    private static int pushedWith(Response opened, String secret) {
        return Pusher.EASYPOST
                .push(opened.path("url"), Messages.bytes(Pusher.EASYPOST.json()), secret)
                .statusCode();
    }
}
