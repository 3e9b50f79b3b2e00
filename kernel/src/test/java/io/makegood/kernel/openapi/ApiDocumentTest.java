package io.makegood.kernel.openapi;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.test.ApiDocument;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDocumentTest {

    @Test
    void what_all_services_share_is_documented_completely() {
        ApiDocument.read().assertComplete();
    }

    @Test
    void a_problem_document_is_described_once_for_all_operations() {
        assertThat(get("/q/openapi?format=json").<List<String>>path("components.schemas.Problem.required"))
                .contains("type", "title", "status", "detail", "code");
    }

    @Test
    void a_post_asks_for_its_idempotency_key() {
        assertThat(ApiDocument.read().operation("replayDeadLetter").document().at("/parameters"))
                .anySatisfy(
                        parameter -> assertThat(parameter.path("name").asText()).isEqualTo("Idempotency-Key"));
    }
}
