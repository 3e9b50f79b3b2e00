package io.makegood.delivery.connection.rest;

import static org.hamcrest.Matchers.startsWith;

import io.makegood.delivery.Shop;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PublicAddressTest.BehindAProxy.class)
class PublicAddressTest {

    public static class BehindAProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("makegood.tracking.address", "https://delivery.example");
        }
    }

    private final Shop shop = new Shop();

    @Test
    void the_address_of_a_connection_begins_as_the_world_reaches_the_service() {
        shop.post("/v1/connections", "{\"adapter\": \"dhl\"}")
                .then()
                .statusCode(201)
                .body("url", startsWith("https://delivery.example/v1/hooks/dhl/"));
    }

    @Test
    void the_address_of_a_page_begins_as_the_world_reaches_the_service() {
        shop.register("1993505414");

        shop.post("/v1/orders/1993505414/tracking-links", "")
                .then()
                .statusCode(201)
                .body("url", startsWith("https://delivery.example/track/"));
    }
}
