package io.makegood.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.test.ApiDocument;
import io.makegood.test.ApiDocument.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDocumentTest {

    private final Shop shop = new Shop();

    @Test
    void it_is_complete() {
        ApiDocument.read().assertComplete();
    }

    @Test
    void its_examples_work_one_after_the_other() {
        answer("draftGuarantee", 201, "", 0);
        answer("rewriteDraft", 200, "", 0);
        answer("publishVersion", 200, "", 0);
        answer("draftVersion", 201, "", 0);
        String promise = answer("makePromise", 201, "", 0).path("id");
        answer("makePromises", 200, "", 0);
        answer("offerDate", 201, promise, 0);
        answer("cancelPromise", 200, promise, 0);
        answer("quote", 200, "", 0);
        answer("previewVerdicts", 200, "", 0);
        answer("writeCalendar", 200, "", 0);
        answer("copyTemplate", 201, "nl-outage", 0);
    }

    private Response answer(String id, int expected, String promise, long revision) {
        Operation operation = ApiDocument.read().operation(id);
        String path = operation
                .path()
                .replace("{code}", "next-morning")
                .replace("{version}", "1")
                .replace("{id}", promise);
        RequestSpecification request =
                shop.as(Roles.ADMIN).header("Idempotency-Key", id).header("If-Match", "\"%d\"".formatted(revision));
        operation.requestExamples().stream().findFirst().ifPresent(request::body);
        Response answer = request.request(operation.method(), path);
        assertThat(answer.statusCode())
                .as("%s: %s", operation, answer.asString())
                .isEqualTo(expected);
        return answer;
    }
}
