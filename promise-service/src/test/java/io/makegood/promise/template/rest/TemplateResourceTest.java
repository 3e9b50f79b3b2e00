package io.makegood.promise.template.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.promise.Shop;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemplateResourceTest {

    private final Shop shop = new Shop();

    @Test
    void every_ready_made_guarantee_is_listed() throws IOException {
        List<String> listed = shop.get("/v1/templates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("id");

        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("makegood.root"), "guarantees"))) {
            assertThat(listed)
                    .containsExactlyInAnyOrderElementsOf(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void a_template_can_be_read_as_json_and_as_it_was_written() {
        shop.get("/v1/templates/nl-outage")
                .then()
                .statusCode(200)
                .body("versions", hasSize(1), "versions[0].terms.currency", equalTo("EUR"));

        shop.as(Roles.MERCHANT)
                .accept("application/yaml")
                .get("/v1/templates/nl-outage")
                .then()
                .statusCode(200)
                .body(containsString("each: supply-lost"));

        shop.get("/v1/templates/nowhere").then().statusCode(404).body("code", equalTo("template-not-found"));
    }

    @Test
    void a_template_carries_its_published_cases() {
        shop.get("/v1/templates").then().body("find { it.id == 'us-hampton' }.examples", equalTo(3));
        shop.get("/v1/templates/us-hampton/examples")
                .then()
                .statusCode(200)
                .body("id", hasSize(3), "[0].about", equalTo("version: old, stay: 129.00, satisfied: false"))
                .body("[0].quotes[0].facts.stay.amount", equalTo("129.00"))
                .body("[0].owed.amount.amount", equalTo("129.00"), "[0].owed.form", equalTo("refund"))
                .body("[1].owed.outcome", equalTo("nothing"))
                .body("[2].owed.discretion", equalTo("as the staff see fit, perhaps the whole stay"));

        shop.get("/v1/templates/nowhere/examples").then().statusCode(404).body("code", equalTo("template-not-found"));
    }

    @Test
    void a_copy_is_a_draft_for_each_version_and_can_be_published() {
        shop.post("/v1/templates/es-renfe/copy", "{\"code\": \"trains\"}")
                .then()
                .statusCode(201)
                .body("drafts.version", equalTo(List.of(1, 2, 3)));

        shop.step("/v1/guarantees/trains/versions/1/publish", 0).then().statusCode(200);
        shop.get("/v1/guarantees/trains").then().body("status", equalTo(List.of("published", "draft", "draft")));
    }

    @Test
    void a_guarantee_can_be_read_as_a_page_and_as_markdown_in_two_languages() {
        shop.post("/v1/templates/nl-outage/copy", "{\"code\": \"outages\"}")
                .then()
                .statusCode(201);
        shop.step("/v1/guarantees/outages/versions/1/publish", 0).then().statusCode(200);

        shop.as(Roles.MERCHANT)
                .accept("text/html")
                .header("Accept-Language", "zh-CN")
                .get("/v1/guarantees/outages")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<html lang=\"zh"));
        shop.as(Roles.MERCHANT)
                .accept("text/markdown")
                .get("/v1/guarantees/outages?version=1")
                .then()
                .statusCode(200)
                .contentType("text/markdown")
                .body(containsString("# Dutch electricity outages"), containsString("35.00"));
        shop.get("/v1/guarantees/outages")
                .then()
                .contentType("application/json")
                .body("$", hasSize(1));
    }

    @Test
    void a_code_that_is_taken_is_left_alone() {
        shop.draft("trains").then().statusCode(201);

        shop.post("/v1/templates/es-renfe/copy", "{\"code\": \"trains\"}")
                .then()
                .statusCode(409);
        shop.post("/v1/templates/es-renfe/copy", "{\"code\": \"NO CODE\"}")
                .then()
                .statusCode(422);
        shop.get("/v1/guarantees/trains").then().body("$", hasSize(1));
    }

    @Test
    void a_guarantee_can_be_written_in_yaml() {
        String guarantee = """
                code: two-days
                name: Shipped within two days
                effectiveFrom: "2026-01-01T00:00:00Z"
                terms:
                  currency: EUR
                  zone: Europe/Berlin
                  rounding: half-up
                  overpaid: recover
                  facts: {price: money}
                  objectives:
                  - {id: shipped, due: {within: PT48H}, reachedBy: [dispatched]}
                  awards:
                  - {id: late, for: shipped, remedies: [{kind: refund}], pay: {percent: 12.5, of: price}}
                """;

        shop.as(Roles.ADMIN)
                .contentType("application/yaml")
                .header("Idempotency-Key", "yaml")
                .body(guarantee.getBytes(UTF_8))
                .post("/v1/guarantees")
                .then()
                .statusCode(201);

        shop.step("/v1/guarantees/two-days/versions/1/publish", 0).then().statusCode(200);
    }

    @Test
    void yaml_that_cannot_be_read_is_refused_as_json_would_be() {
        for (String yaml : List.of("a: [", "a: 1\na: 2", "&a [*a, *a]", "code: x\ncolour: red", "- 1", "")) {
            shop.as(Roles.ADMIN)
                    .contentType("application/yaml")
                    .header("Idempotency-Key", "yaml-" + yaml.hashCode())
                    .body(yaml.getBytes(UTF_8))
                    .post("/v1/guarantees")
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                    .body("code", notNullValue());
        }
    }

    @Test
    void the_schema_of_terms_can_be_had_by_anybody() {
        io.restassured.RestAssured.get("/v1/schemas/terms")
                .then()
                .statusCode(200)
                .body("properties", notNullValue());
    }

    @Test
    void findings_name_the_place_in_yaml_too() {
        String guarantee = """
                code: wrong
                name: Wrong
                effectiveFrom: "2026-01-01T00:00:00Z"
                terms: {currency: EUR, zone: Europe/Berlin, rounding: half-up, overpaid: recover, objectives: []}
                """;
        shop.as(Roles.ADMIN)
                .contentType("application/yaml")
                .header("Idempotency-Key", "wrong")
                .body(guarantee.getBytes(UTF_8))
                .post("/v1/guarantees")
                .then()
                .statusCode(201);

        shop.as(Roles.MERCHANT)
                .post("/v1/guarantees/wrong/versions/1/validate")
                .then()
                .body("valid", equalTo(false), "findings.pointer", hasItem("/terms/objectives"));
    }
}
