package io.makegood.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.test.ApiDocument;
import io.makegood.test.ApiDocument.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDocumentTest {

    @Test
    void it_is_complete() {
        ApiDocument.read().assertComplete();
    }

    @Test
    void its_examples_work_one_after_the_other() {
        Shop shop = new Shop();

        for (String operation : List.of(
                "registerOrder",
                "addParcels",
                "recordEvent",
                "recordEvents",
                "openConnection",
                "takeDhlShipments",
                "takeCarrierMessage",
                "captureEpcisDocument",
                "captureEpcisEvent")) {
            for (Response answer : tryExamples(shop, ApiDocument.read().operation(operation))) {
                assertThat(answer.statusCode()).as(operation).isIn(200, 201, 202);
            }
        }
    }

    private static List<Response> tryExamples(Shop shop, Operation operation) {
        String path = operation.path().replace("{reference}", "1993505414").replace("{adapter}", "dhl");
        String type = operation.id().equals("recordEvents") ? "application/x-ndjson" : "application/json";
        return operation.requestExamples().stream()
                .map(example -> shop.as(Roles.MERCHANT)
                        .contentType(type)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(example.getBytes(StandardCharsets.UTF_8))
                        .post(path))
                .toList();
    }
}
