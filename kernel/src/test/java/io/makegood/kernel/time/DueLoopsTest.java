package io.makegood.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueLoopsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** By itself it looks once a second, which would take twice as long as it may. */
    private static final int CALLS = 60;

    private final DueLoops loops = new DueLoops(InstantSource.fixed(NOON));
    private final LoopsAlive health = new LoopsAlive(loops);
    private final BlockingQueue<Instant> worked = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() throws InterruptedException {
        loops.stop(new ShutdownEvent());
    }

    @Test
    void who_is_woken_works_at_once_though_nothing_was_due() throws InterruptedException {
        DueLoop loop = loops.start("asleep", worked::add, () -> Optional.of(NOON.plus(Duration.ofDays(1))));

        Instant deadline = Instant.now().plusSeconds(CALLS / 2);
        for (int call = 0; call < CALLS; call++) {
            assertThat(worked.poll(10, TimeUnit.SECONDS)).isEqualTo(NOON);
            loop.wake();
        }

        assertThat(Instant.now()).isBefore(deadline);
    }

    @Test
    void what_failed_is_done_later() throws InterruptedException {
        loops.start("failing", this::failOnce, Optional::empty);

        assertThat(worked.poll(10, TimeUnit.SECONDS)).isEqualTo(NOON);
        assertThat(worked.poll(10, TimeUnit.SECONDS)).isEqualTo(NOON);
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }

    private void failOnce(Instant now) {
        worked.add(now);
        if (worked.size() == 1) {
            throw new IllegalStateException("the database is away");
        }
    }

    @Test
    void a_process_is_not_well_any_more_when_one_of_its_loops_has_died() {
        loops.start("well", worked::add, Optional::empty);
        loops.start("dying", now -> died(), Optional::empty);

        await().until(() -> health.call().getStatus() == Status.DOWN);
        assertThat(health.call().getData().orElseThrow())
                .containsEntry("well", true)
                .containsEntry("dying", false);
    }

    private static void died() {
        throw new OutOfMemoryError("as it may happen");
    }
}
