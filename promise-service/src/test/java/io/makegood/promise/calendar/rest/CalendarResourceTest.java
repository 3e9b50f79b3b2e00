package io.makegood.promise.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.promise.Contracts;
import io.makegood.promise.Shop;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CalendarResourceTest {

    private static final String ENGLAND = "{\"holidays\": {\"country\": \"GB\", \"region\": \"eng\"}}";
    private static final String OFFICE = "/v1/calendars/office";

    private final Shop shop = new Shop();

    @Test
    void a_calendar_is_written_read_and_written_again() {
        write(ENGLAND, "")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("version", equalTo(1));

        write("{\"workingDays\": [\"mon-sat\"]}", "\"1\"")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        shop.get(OFFICE).then().body("version", equalTo(2), "calendar.workingDays", contains("mon-sat"));
        shop.get(OFFICE + "/versions").then().body("version", contains(2, 1));
        shop.get("/v1/calendars").then().body("code", contains("office"), "version", contains(2));
    }

    @Test
    void the_same_content_again_is_no_new_version() {
        write(ENGLAND, "");

        write(ENGLAND, "\"1\"").then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void a_next_version_names_the_one_it_follows() {
        write(ENGLAND, "");

        write("{}", "").then().statusCode(428);
        write("{}", "\"7\"").then().statusCode(412);
    }

    @Test
    void its_days_tell_of_holidays_and_weekends() {
        write(ENGLAND, "");

        shop.get(OFFICE + "/days?from=2026-04-02&to=2026-04-07")
                .then()
                .statusCode(200)
                .body("working", contains(true, false, false, false, false, true));
        shop.get(OFFICE + "/days?from=2026-04-02&to=2028-04-02").then().statusCode(400);
        shop.get(OFFICE + "/days?from=2026-04-31&to=2026-05-01").then().statusCode(400);
        shop.get(OFFICE + "/days").then().statusCode(400).body("detail", containsString("from"));
    }

    @Test
    void what_is_no_calendar_is_refused_with_the_place() {
        write("{\"workingDays\": [\"mon\", \"noday\"], \"colour\": \"red\"}", "")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/workingDays/1"), "errors.pointer", hasItem("/colour"));
        write("[1]", "").then().statusCode(422);
        write("\"text\"", "").then().statusCode(422);
        write("{", "").then().statusCode(400);
        shop.get(OFFICE).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"closed\": [{\"from\": \"2026-12-27\", \"to\": \"2026-12-31\", \"why\": \"\\u0000\"}]}",
                "{\"closed\": [{\"from\": \"2026-12-27\", \"to\": \"2026-12-31\", \"why\": \"\\ud83d\"}]}",
                "{\"closed\": [\"+999999999-12-31\"]}",
                "{\"closed\": [{\"from\": \"0001-01-01\", \"to\": \"9999-12-31\"}]}",
                "{\"open\": 1e999999999}",
                "{\"a\\u0000\": 1}",
                "{\"workingDays\": [\"mon\"], \"workingDays\": [\"mon\"]}"
            })
    void a_calendar_that_cannot_be_kept_is_refused(String calendar) {
        assertThat(write(calendar, "").statusCode()).isIn(400, 422);
        shop.get(OFFICE).then().statusCode(404);
    }

    @Test
    void another_tenant_has_calendars_of_its_own() {
        write(ENGLAND, "");

        new Shop().get(OFFICE).then().statusCode(404);
    }

    @Test
    void a_published_guarantee_keeps_the_calendar_it_was_given() {
        write("{\"closed\": [\"2009-11-02\"]}", "");
        var terms = Contracts.nextMorning().put("calendar", "office");
        ((com.fasterxml.jackson.databind.node.ObjectNode) terms.at("/objectives/0"))
                .set(
                        "due",
                        Contracts.JSON.createObjectNode().put("workingDays", 1).put("at", "12:00"));
        shop.post("/v1/guarantees", Shop.aGuarantee("next-morning", terms))
                .then()
                .statusCode(201);
        shop.step("/v1/guarantees/next-morning/versions/1/publish", 0).then().statusCode(200);

        write("{}", "\"1\"").then().statusCode(200);

        shop.post("/v1/promises", Shop.aPromise("pinned"))
                .then()
                .statusCode(201)
                .body("dueTimes[0].dueAt", equalTo("2009-11-03T12:00:00+08:00"));
    }

    @Test
    void terms_that_name_no_calendar_that_is_there_cannot_be_published() {
        var terms = Contracts.nextMorning().put("calendar", "nowhere");
        shop.post("/v1/guarantees", Shop.aGuarantee("next-morning", terms))
                .then()
                .statusCode(201);

        shop.step("/v1/guarantees/next-morning/versions/1/publish", 0)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/terms/calendar"));
    }

    private Response write(String body, String etag) {
        var request = shop.as(Roles.ADMIN).body(body);
        return etag.isEmpty()
                ? request.put(OFFICE)
                : request.header("If-Match", etag).put(OFFICE);
    }
}
