package io.makegood.delivery.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.makegood.delivery.Shop;
import io.makegood.delivery.epcis.rest.EpcisSender;
import io.makegood.delivery.evidence.Payload;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.test.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs whose time comes long after today, so that nobody works on them but this test. */
@QuarkusTest
class CaptureWorkTest {

    private static final Instant THEN = Instant.parse("2100-01-01T12:00:00Z");

    private final Shop shop = new Shop();

    @Inject
    Repository repository;

    @Inject
    Captures captures;

    @Inject
    CaptureWork work;

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    private UUID job = new UUID(0, 0);
    private LastDocument documents = new LastDocument(capture -> work.document(capture));

    /** Jobs of other tests that are still to be done would be claimed before this one. */
    @BeforeEach
    void take() {
        await().until(() -> tenancy.acrossTenants(this::unfinished) == 0);
        take(ErrorBehaviour.ROLLBACK, EpcisSender.event("1", "shipping"), EpcisSender.event("2", "arriving"));
    }

    private void take(ErrorBehaviour errorBehaviour, String... events) {
        byte[] document = EpcisSender.document(events).getBytes(StandardCharsets.UTF_8);
        Payload payload = new Payload("application/ld+json", document);
        job = tenancy.actingFor(
                shop.tenant(),
                () -> repository.take("epcis", payload, errorBehaviour, THEN).id());
    }

    private int unfinished() {
        return jdbi.withHandle(handle -> handle.select("select count(*) from epcis_capture where finished_at is null")
                .mapTo(Integer.class)
                .one());
    }

    @AfterEach
    void workOff() {
        inTransaction(() -> claimed().map(this::next));
    }

    @Test
    void while_one_replica_works_on_a_job_no_other_gets_it() {
        inTransaction(() -> {
            assertThat(claimed()).isPresent();
            assertThat(inTransaction(this::claimed)).isEmpty();
            return true;
        });
    }

    @Test
    void work_that_breaks_off_leaves_the_job_as_it_was_and_is_done_once_when_it_is_done_again() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    next(claimed().orElseThrow());
                    throw new IllegalStateException("killed");
                }))
                .hasMessageContaining("killed");

        assertThat(capture().isRunning()).isTrue();
        assertThat(capture().progress().done()).isZero();

        inTransaction(() -> next(claimed().orElseThrow()));

        assertThat(capture().isRunning()).isFalse();
        assertThat(capture().progress().captured()).isEqualTo(2);
        assertThat(capture().progress().recorded()).isEqualTo(2);
        assertThat(inTransaction(this::claimed)).isEmpty();
    }

    @Test
    void all_pieces_of_a_job_are_done_from_one_reading_of_its_document() {
        workOff();
        String[] events = IntStream.range(0, 2 * CaptureWork.CHUNK + 1)
                .mapToObj(number -> EpcisSender.event("many-" + number, "shipping"))
                .toArray(String[]::new);
        take(ErrorBehaviour.PROCEED, events);

        List<String> asked = Statements.of(jdbi, () -> {
            while (inTransaction(() -> claimed().map(this::next)).isPresent()) {
                assertThat(capture().progress().done()).isPositive();
            }
        });

        assertThat(capture().progress().captured()).isEqualTo(events.length);
        assertThat(asked.stream().filter(sql -> sql.contains("update epcis_capture")))
                .hasSize(3);
        assertThat(asked.stream().filter(sql -> sql.contains("from evidence"))).hasSize(1);
    }

    private Capture capture() {
        return tenancy.actingFor(shop.tenant(), () -> captures.get(job));
    }

    private boolean next(Capture capture) {
        return tenancy.actingFor(capture.tenant(), () -> {
            work.next(capture, documents.of(capture), THEN);
            return true;
        });
    }

    private Optional<Capture> claimed() {
        return captures.claim(THEN);
    }

    private <T> T inTransaction(Supplier<T> task) {
        return tenancy.acrossTenants(() -> QuarkusTransaction.requiringNew().call(task::get));
    }
}
