package io.makegood.delivery.epcis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.makegood.delivery.connection.rest.Mutation;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whatever is sent, it is captured whole or refused whole, event by event, and never breaks anything. */
@QuarkusTest
class SpoiltDocumentsTest {

    private static final int MESSAGES = 400;

    private static final String LIST = "\"epcList\": [\"" + EpcisSender.SSCC_URN + "\"]";
    private static final String TRANSPORTED = EpcisSender.event("a", "transporting", """
            , "disposition": "damaged", "readPoint": {"id": "urn:epc:id:sgln:0614141.00777.0"}, \
            "bizLocation": {"id": "urn:epc:id:sgln:0614141.00888.0"}, "recordTime": "2026-03-02T08:00:00Z", \
            "bizTransactionList": [{"type": "po", "bizTransaction": "https://shop.example/po/1"}], \
            "sensorElementList": [{"sensorMetadata": {"time": "2026-03-02T06:00:00Z", "deviceID": "urn:x:d"}, \
            "sensorReport": [{"type": "Temperature", "value": 26.1, "uom": "CEL", "maxValue": 30}, \
            {"type": "https://example.com/Opened", "booleanValue": true}]}]""");
    private static final String AGGREGATED = EpcisSender.event("b", "receiving")
            .replace("ObjectEvent", "AggregationEvent")
            .replace(
                    LIST,
                    "\"parentID\": \"https://id.gs1.org/00/106141412345678915\", \"childEPCs\": [\""
                            + EpcisSender.SSCC_URN + "\"]");
    private static final String DECLARED = EpcisSender.event("c", "shipping", """
            , "errorDeclaration": {"declarationTime": "2026-03-03T09:00:00Z", "reason": "incorrect_data", \
            "correctiveEventIDs": ["urn:example:a"]}""");
    private static final String DOCUMENT = EpcisSender.document(TRANSPORTED, AGGREGATED, DECLARED);

    private record Kept(int events, int epcisEvents, int evidence, int messages) {}

    private final Shop shop = new Shop();
    private final EpcisSender sender = new EpcisSender(shop);

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @Test
    void a_spoilt_document_is_a_job_or_a_problem_and_no_event_is_half_kept() {
        List<Response> taken = new ArrayList<>();
        for (int seed = 0; seed < MESSAGES; seed++) {
            Response answer = post("/v1/epcis/capture", seed, DOCUMENT);
            if (answer.statusCode() == 202) {
                taken.add(answer);
            } else {
                assertProblem(answer, seed);
            }
        }
        List<JsonNode> jobs = taken.stream().map(sender::done).toList();

        assertThat(jobs).hasSizeBetween(30, MESSAGES - 100);
        assertThat(jobs)
                .allSatisfy(job -> assertThat(job.path("errors").toString()).doesNotContain("ImplementationException"));
        assertThat(kept())
                .usingRecursiveComparison()
                .ignoringFields("messages")
                .isEqualTo(new Kept(sum(jobs, "recorded"), sum(jobs, "captured"), jobs.size(), 0));
        assertThat(sum(jobs, "captured")).isPositive();
        assertThat(sum(jobs, "refused")).isPositive();
    }

    @Test
    void a_spoilt_event_is_captured_or_a_problem_and_never_half_kept() {
        Kept before = kept();
        int captured = 0;
        for (int seed = 0; seed < MESSAGES; seed++) {
            Response answer = post("/v1/epcis/events", seed, EpcisSender.alone(TRANSPORTED));
            Kept after = kept();
            if (answer.statusCode() == 201) {
                captured++;
            } else {
                assertProblem(answer, seed);
                assertThat(after).as("kept of seed %d, which was refused", seed).isEqualTo(before);
            }
            assertThat(after.epcisEvents() - before.epcisEvents())
                    .as("events of seed %d", seed)
                    .isEqualTo(after.evidence() - before.evidence())
                    .isBetween(0, 1);
            before = after;
        }
        assertThat(captured).isBetween(20, MESSAGES - 100);
    }

    private Response post(String path, int seed, String message) {
        Mutation mutation = new Mutation(seed);
        boolean proceeds = mutation.below(2) == 0;
        byte[] body =
                switch (mutation.below(8)) {
                    case 0 -> mutation.ofBytes(message.getBytes(StandardCharsets.UTF_8));
                    case 1 -> message.getBytes(StandardCharsets.UTF_8);
                    default -> mutation.ofJson(message).getBytes(StandardCharsets.UTF_8);
                };
        return shop.as(Roles.CARRIER)
                .header("GS1-Capture-Error-Behaviour", proceeds ? "proceed" : "rollback")
                .body(body)
                .post(path);
    }

    private static void assertProblem(Response answer, int seed) {
        assertThat(answer.statusCode())
                .as("status of seed %d: %s", seed, answer.asString())
                .isIn(400, 409, 413);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).startsWith("epcisException:");
    }

    private static int sum(List<JsonNode> jobs, String name) {
        return jobs.stream()
                .mapToInt(job -> job.path("progress").path(name).asInt())
                .sum();
    }

    private Kept kept() {
        return tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(handle -> handle.createQuery("""
                        select (select count(*) from fulfilment_event), (select count(*) from epcis_event),
                          (select count(*) from evidence), (select count(*) from outbox)
                        """)
                        .map((row, context) -> new Kept(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                        .one()));
    }
}
