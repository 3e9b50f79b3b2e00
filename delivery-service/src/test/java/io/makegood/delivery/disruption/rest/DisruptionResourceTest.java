package io.makegood.delivery.disruption.rest;

import static io.makegood.delivery.disruption.Desk.CHINA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.delivery.Shop;
import io.makegood.delivery.disruption.Desk;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DisruptionResourceTest {

    private final Shop shop = new Shop();
    private final Desk desk = new Desk(shop);

    @Test
    void a_disruption_is_proposed_and_shown() {
        Response proposed = desk.propose(ProposeDisruption.EXAMPLE);

        String id = proposed.path("id");
        proposed.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/disruptions/" + id))
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("proposed"), "party", equalTo("force-majeure"))
                .body("region.regions", contains("Heilongjiang", "Jilin"), "region.cities", empty())
                .body("from", equalTo("2009-11-01T22:00:00Z"), "endsAt", equalTo("2009-11-03T22:00:00Z"))
                .body("evidence[0].url", notNullValue(), "evidence[1].url", nullValue())
                .body("progress.phase", equalTo("none"), "progress.orders", equalTo(0))
                .body("trail.to", contains("proposed"), "trail.by", contains("ada"));
        assertThat(desk.get("/v1/disruptions/{id}", id).asString()).isEqualTo(proposed.asString());
    }

    @Test
    void a_second_person_approves_it() {
        UUID id = desk.proposed(CHINA, -2, 2);

        desk.step("ada", id, "approval", "\"0\"", "")
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-needed"), "detail", containsString("'ada'"));
        desk.as("ada", Roles.ADMIN)
                .header("If-Match", "\"0\"")
                .post("/v1/disruptions/{id}/approval", id)
                .then()
                .statusCode(403);
        desk.step("bob", id, "approval", "\"0\"", "")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("approved"), "trail.by", contains("ada", "bob"));
    }

    @Test
    void orders_are_told_in_the_background() {
        desk.register("1");
        UUID id = desk.approved(CHINA, -2, 2);
        Awaitility.await()
                .until(() -> desk.get("/v1/disruptions/{id}", id)
                        .path("progress.phase")
                        .equals("done"));

        desk.get("/v1/disruptions/{id}", id).then().body("progress.orders", equalTo(1));
        assertThat(desk.told("1")).containsExactly("disruption effective");
    }

    @Test
    void whoever_proposed_it_may_think_better_of_it() {
        UUID id = desk.proposed(CHINA, -2, 2);

        desk.step("ada", id, "rejection", "\"0\"", RejectDisruption.EXAMPLE)
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"), "trail[1].because", equalTo("the alert was for another province"));
        desk.step("bob", id, "approval", "\"1\"", "").then().statusCode(409).body("code", equalTo("disruption-status"));
    }

    @Test
    void a_lifting_says_when_it_ended_and_why() {
        UUID id = desk.approved(CHINA, -2, 2);

        desk.step("ada", id, "lifting", "\"1\"", desk.lifting(-3))
                .then()
                .statusCode(422)
                .body(
                        "errors[0].pointer",
                        equalTo("/endedAt"),
                        "detail",
                        containsString(desk.at(-3).toString()));
        desk.step("ada", id, "lifting", "\"1\"", desk.lifting(1))
                .then()
                .statusCode(200)
                .body("status", equalTo("lifted"), "endsAt", equalTo(desk.at(1).toString()))
                .body("until", equalTo(desk.at(2).toString()))
                .body("trail[2].endedAt", equalTo(desk.at(1).toString()), "trail[2].because", equalTo("it thaws"));
    }

    @ParameterizedTest
    @CsvSource({"approval", "rejection", "lifting"})
    void a_step_names_the_revision_it_was_decided_on(String step) {
        UUID id = step.equals("lifting") ? desk.approved(CHINA, -2, 2) : desk.proposed(CHINA, -2, 2);
        String body = step.equals("lifting") ? desk.lifting(1) : RejectDisruption.EXAMPLE;

        desk.as("bob")
                .body(step.equals("approval") ? "" : body)
                .post("/v1/disruptions/{id}/{step}", id, step)
                .then()
                .statusCode(428);
        desk.step("bob", id, step, "\"7\"", step.equals("approval") ? "" : body)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    /name                | ""                           | 422 | must not be blank
                    /region              | {}                           | 422 | must name countries
                    /region              | null                         | 422 | must be given
                    /region/countries/1  | {"countries": ["CN", "Oz"]}  | 422 | 'Oz'
                    /region/cities/0     | {"cities": ["--"]}           | 422 | is '--', but must have a letter
                    /region/postcodes/0  | {"postcodes": [""]}          | 422 | must not be blank
                    /region/hubs/0       | {"hubs": ["()"]}             | 422 | is '()', but must have a letter
                    /region/hubs/0       | {"hubs": [" "]}              | 422 | must not be blank
                    /region/moons        | {"moons": ["Io"]}            | 400 | not a known field
                    /from                | "monday"                     | 400 | 'monday'
                    /until               | "2009-11-02T06:00:00+08:00"  | 422 | must lie after from
                    /until               | "2011-11-02T06:00:00+08:00"  | 422 | at most a year later
                    /kind                | "missorted"                  | 422 | is 'missorted', but must be one of [customs-delay
                    /kind                | "bad luck"                   | 422 | 'bad luck'
                    /because             | null                         | 422 | must be given
                    /evidence/0          | [{}]                         | 422 | either a url or a text
                    /evidence/0          | [{"url": "a", "text": "b"}]  | 422 | is 'a', but must have either
                    """)
    void a_problem_names_the_field_its_value_and_the_rule(String pointer, String value, int status, String rule) {
        ObjectNode declaration = (ObjectNode) Shop.json(ProposeDisruption.EXAMPLE);
        declaration.set(pointer.split("/")[1], Shop.json(value));

        desk.propose(declaration.toString())
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer), "errors[0].detail", containsString(rule));
    }

    @Test
    void disruptions_are_listed_page_by_page() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(0, desk.proposed(CHINA, -2, 2).toString());
        }
        desk.approve(UUID.fromString(ids.get(1)));

        JsonPath first = desk.get("/v1/disruptions?limit=2").jsonPath();
        assertThat(first.getList("data.id", String.class)).isEqualTo(ids.subList(0, 2));
        desk.get("/v1/disruptions?limit=2&cursor={cursor}", first.getString("nextCursor"))
                .then()
                .body("data.id", contains(ids.get(2)), "hasMore", equalTo(false));
        desk.get("/v1/disruptions?status=approved").then().body("data.id", contains(ids.get(1)));
        desk.get("/v1/disruptions?kind=weather&status=proposed").then().body("data", hasSize(2));
        desk.get("/v1/disruptions?kind=disaster").then().body("data", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?status=maybe", "?colour=red", "?limit=0", "?cursor=x"})
    void a_query_that_makes_no_sense_is_refused(String query) {
        desk.get("/v1/disruptions" + query).then().statusCode(400);
    }

    @Test
    void a_preview_tells_how_many_where_and_by_whom_page_by_page() {
        desk.register("1", Desk.HARBIN, "[{\"tracking\": \"1\", \"carrier\": \"dhl\"}]");
        desk.register(
                "2",
                Desk.HARBIN,
                "[{\"tracking\": \"2\", \"carrier\": \"dhl\"}, {\"tracking\": \"3\", \"carrier\": \"ups\"}]");
        desk.register("3", "{\"country\": \"China\", \"region\": \"Jilin\"}", "[]");
        UUID id = desk.proposed(CHINA, -2, 2);

        JsonPath page = desk.get("/v1/disruptions/{id}/preview?limit=2", id).jsonPath();

        assertThat(page.getInt("orders")).isEqualTo(3);
        assertThat(page.getList("byPlace.collect { it.region + ' ' + it.orders }", String.class))
                .containsExactly("Heilongjiang 2", "Jilin 1");
        assertThat(page.getList("byCarrier.collect { it.carrier + ' ' + it.orders }", String.class))
                .containsExactly("dhl 2", "ups 1", "null 1");
        assertThat(page.getList("references", String.class)).containsExactly("1", "2");
        assertThat(page.getList("events.order", String.class)).containsExactly("1", "2");
        desk.get("/v1/disruptions/{id}/preview?limit=2&cursor={cursor}", id, page.getString("nextCursor"))
                .then()
                .body("references", contains("3"), "hasMore", equalTo(false), "orders", equalTo(3));
    }

    @Test
    void a_preview_counts_the_orders_that_were_at_a_hub() {
        for (String order : List.of("1", "2", "3")) {
            desk.register(order);
        }
        desk.tell("1", "1", "arrived-at-facility", -1, ", \"place\": \"SHA, Pudong\"");
        desk.tell("2", "2", "arrived-at-facility", -1, ", \"place\": \"Hongqiao\"");
        desk.tell("3", "3", "arrived-at-facility", -3, ", \"place\": \"SHA-PUDONG\"");
        UUID id = desk.proposed("{\"hubs\": [\"Sha Pudong\"]}", -2, 2);

        desk.get("/v1/disruptions/{id}", id).then().body("region.hubs", contains("Sha Pudong"));
        desk.get("/v1/disruptions/{id}/preview", id)
                .then()
                .body("orders", equalTo(2), "references", contains("1", "3"))
                .body("byPlace[0].orders", equalTo(2), "byCarrier[0].orders", equalTo(2));
        assertThat(desk.told("1")).as("nothing happened yet").isEmpty();
    }

    @Test
    void another_tenant_sees_and_changes_nothing() {
        UUID id = desk.proposed(CHINA, -2, 2);
        Desk other = new Desk(new Shop());

        other.get("/v1/disruptions").then().body("data", empty());
        for (String path : List.of("/v1/disruptions/{id}", "/v1/disruptions/{id}/preview")) {
            other.get(path, id).then().statusCode(404).body("code", equalTo("disruption-not-found"));
        }
        other.step("bob", id, "approval", "\"0\"", "").then().statusCode(404);
    }

    @Test
    void only_operations_and_admins_decide() {
        UUID id = desk.proposed(CHINA, -2, 2);

        desk.as("eve", Roles.MERCHANT)
                .body(ProposeDisruption.EXAMPLE)
                .post("/v1/disruptions")
                .then()
                .statusCode(403);
        desk.as("eve", Roles.FINANCE)
                .header("If-Match", "*")
                .post("/v1/disruptions/{id}/approval", id)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(shop.tenant().name(), Roles.CARRIER))
                .get("/v1/disruptions")
                .then()
                .statusCode(403);
    }

    @Test
    void the_documented_examples_work() {
        desk.propose(ProposeDisruption.EXAMPLE_OF_A_HUB).then().statusCode(201);
        String id = desk.propose(ProposeDisruption.EXAMPLE).path("id");
        desk.approve(UUID.fromString(id));

        desk.step("ada", UUID.fromString(id), "lifting", "\"1\"", LiftDisruption.EXAMPLE)
                .then()
                .statusCode(200);
    }
}
