package io.makegood.delivery.disruption;

import static io.restassured.RestAssured.given;

import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.test.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The people in operations of a shop, and what they declare. Times are hours from when a test began. */
public final class Desk {

    public static final String HARBIN = """
            {"country": "CN", "region": "Heilongjiang", "city": "Harbin", "postcode": "150001"}""";
    public static final String CHINA = "{\"countries\": [\"CN\"]}";

    private final Shop shop;
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    public Desk(Shop shop) {
        this.shop = shop;
    }

    public Instant at(int hours) {
        return began.plus(hours, ChronoUnit.HOURS);
    }

    public RequestSpecification as(String person) {
        return as(person, Roles.OPERATIONS);
    }

    public RequestSpecification as(String person, String role) {
        return given().auth()
                .oauth2(Tokens.ofPerson(person, shop.tenant().name(), role))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID());
    }

    public Response propose(String region, int from, int until) {
        return propose(declaration(region, from, until));
    }

    public Response propose(String declaration) {
        return as("ada").body(declaration).post("/v1/disruptions");
    }

    public String declaration(String region, int from, int until) {
        return """
                {"name": "Snow", "region": %s, "from": "%s", "until": "%s", "kind": "weather", "because": "red alert"}""".formatted(region, at(from), at(until));
    }

    public UUID proposed(String region, int from, int until) {
        String id =
                propose(region, from, until).then().statusCode(201).extract().path("id");
        return UUID.fromString(id);
    }

    public UUID approved(String region, int from, int until) {
        UUID id = proposed(region, from, until);
        approve(id);
        return id;
    }

    public void approve(UUID id) {
        step("bob", id, "approval", "\"0\"", "").then().statusCode(200);
    }

    public void lift(UUID id, int endedAt) {
        step("ada", id, "lifting", "\"1\"", lifting(endedAt)).then().statusCode(200);
    }

    public String lifting(int endedAt) {
        return "{\"endedAt\": \"%s\", \"because\": \"it thaws\"}".formatted(at(endedAt));
    }

    public Response step(String person, UUID id, String step, String ifMatch, String body) {
        return as(person).header("If-Match", ifMatch).body(body).post("/v1/disruptions/{id}/{step}", id, step);
    }

    public Response get(String path, Object... parameters) {
        return shop.as(Roles.OPERATIONS).get(path, parameters);
    }

    public void register(String order) {
        register(order, HARBIN, "[]");
    }

    public void register(String order, String address, String parcels) {
        shop.post("/v1/orders", """
                        {"reference": "%s", "address": %s, "zone": "Asia/Shanghai", "parcels": %s}""".formatted(order, address, parcels)).then().statusCode(201);
    }

    /** An event of an order, or of its parcel. */
    public void tell(String id, String order, String type, int hours, String more) {
        shop.tell("""
                        {"source": "couriers", "id": "%s", "order": "%s", "type": "%s", "occurredAt": "%s"%s}""".formatted(id, order, type, at(hours), more)).then().statusCode(201);
    }

    /** What the order was told of disruptions, with its standing. */
    public List<String> told(String order) {
        return get("/v1/orders/{order}/timeline", order)
                .then()
                .statusCode(200)
                .extract()
                .path("events.findAll { it.source == 'makegood' }.collect { it.type + ' ' + it.standing }");
    }
}
