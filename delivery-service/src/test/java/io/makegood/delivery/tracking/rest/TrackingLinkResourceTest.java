package io.makegood.delivery.tracking.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrackingLinkResourceTest {

    private static final String ORDER = "1993505414";
    private static final String LINKS = "/v1/orders/" + ORDER + "/tracking-links";

    private final Shop shop = new Shop();

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @Test
    void a_link_has_an_unguessable_token_and_the_address_of_its_page() {
        shop.register(ORDER);

        Response created = shop.post(LINKS, "");

        created.then().statusCode(201).body("createdAt", notNullValue());
        String token = created.path("token");
        assertThat(token).matches("[A-Za-z0-9_-]{32}");
        assertThat(created.<String>path("url")).endsWith("/track/" + token);
        assertThat(shop.post(LINKS, "").<String>path("token")).isNotEqualTo(token);
    }

    @Test
    void a_repetition_answers_with_the_same_link_but_its_token_is_kept_nowhere() {
        shop.register(ORDER);
        Response first = shop.post(LINKS, "", "one");

        Response again = shop.post(LINKS, "", "one");

        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first.path("id")), "token", nullValue(), "url", nullValue());
        shop.get(LINKS).then().body("data", hasSize(1));
        assertThat(everythingKept()).doesNotContain(first.<String>path("token"));
    }

    @Test
    void links_are_listed_newest_first_without_their_tokens() {
        shop.register(ORDER);
        String first = shop.post(LINKS, "").path("id");
        Response second = shop.post(LINKS, "");

        shop.get(LINKS)
                .then()
                .statusCode(200)
                .body("data.id", equalTo(java.util.List.of(second.path("id"), first)))
                .body(not(containsString(second.<String>path("token"))));
    }

    @Test
    void a_revoked_link_says_since_when_and_revoking_it_again_changes_nothing() {
        shop.register(ORDER);
        String id = shop.post(LINKS, "").path("id");

        revoke(shop, id).then().statusCode(204);
        String since = shop.get(LINKS).path("data[0].revokedAt");
        revoke(shop, id).then().statusCode(204);

        assertThat(since).isNotNull();
        assertThat(shop.get(LINKS).<String>path("data[0].revokedAt")).isEqualTo(since);
    }

    @Test
    void what_is_not_there_or_somebody_elses_is_not_found() {
        Shop other = new Shop();
        shop.register(ORDER);
        other.register(ORDER);
        String id = shop.post(LINKS, "").path("id");

        revoke(other, id).then().statusCode(404).body("code", equalTo("tracking-link-not-found"));
        other.get(LINKS).then().body("data", hasSize(0));
        shop.post("/v1/orders/nothing/tracking-links", "")
                .then()
                .statusCode(404)
                .body("code", equalTo("order-not-found"));
        shop.get(LINKS).then().body("data[0].revokedAt", nullValue());
    }

    @Test
    void carriers_and_strangers_make_no_links() {
        shop.register(ORDER);

        shop.as(Roles.CARRIER).header("Idempotency-Key", "1").post(LINKS).then().statusCode(403);
        shop.as(Roles.OPERATIONS)
                .header("Idempotency-Key", "2")
                .post(LINKS)
                .then()
                .statusCode(201);
    }

    private static Response revoke(Shop shop, String id) {
        return shop.as(Roles.MERCHANT).delete(LINKS + "/" + id);
    }

    private String everythingKept() {
        return tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery("""
                                select (select string_agg(to_jsonb(k)::text, '') from idempotency_key k)
                                  || (select string_agg(to_jsonb(l)::text, '') from tracking_link l)
                                """).mapTo(String.class).one()));
    }
}
