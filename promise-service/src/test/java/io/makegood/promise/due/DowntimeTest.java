package io.makegood.promise.due;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.time.DueLoops;
import io.makegood.promise.Shop;
import io.makegood.promise.promise.Promises;
import io.makegood.promise.verdict.Judging;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody watches while promises fall due: they are found breached all the same, each as of its own due time. */
@QuarkusTest
class DowntimeTest {

    private static final Duration SOON = Duration.ofHours(2);
    private static final int MANY = 10_000;

    private final Shop shop = new Shop();

    @Inject
    Firing firing;

    @Inject
    DueTimers timers;

    @Inject
    Promises promises;

    @Inject
    Judging judging;

    @Inject
    OrderLocks locks;

    @Inject
    Tenancy tenancy;

    @Inject
    InstantSource time;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void publish() {
        shop.publishGiven();
    }

    @Test
    void what_fell_due_while_nobody_watched_is_told_step_by_step_afterwards() {
        String promise = shop.promiseDueIn("1", SOON);

        firing.drain(time.instant().plus(SOON).plus(Duration.ofHours(50)));

        assertThat(shop.verdicts(promise)).containsExactly("breached PT0S", "breached PT24H", "breached PT48H");
        assertThat(count("select count(*) from verdict join due_time using (tenant, promise_id, due_no)"
                        + " where verdict.as_of = due_at + cast(grounds #>> '{measured,late}' as interval)"))
                .isEqualTo(3);
    }

    @Test
    void ten_thousand_due_at_the_very_same_moment_are_all_found_breached_as_of_then() {
        shop.promiseDueIn("1", SOON);
        copyWithTimer();

        firing.drain(time.instant().plus(SOON).plus(Duration.ofHours(1)));

        assertThat(count("select count(*) from due_time where state = 'breached' and as_of = due_at"))
                .isEqualTo(MANY);
        assertThat(count("select count(*) from verdict")).isEqualTo(MANY);
    }

    @Test
    void a_database_that_was_away_costs_no_due_time() throws InterruptedException {
        String promise = shop.promiseDueIn("1", SOON);
        Instant after = time.instant().plus(SOON).plusSeconds(60);
        AtomicBoolean away = new AtomicBoolean(true);
        AtomicInteger tries = new AtomicInteger();
        DueTimers flaky = new DueTimers(Jdbi.create(() -> {
                    tries.incrementAndGet();
                    return connection(away.get());
                })
                .installPlugin(new PostgresPlugin()));
        DueLoops loops = new DueLoops(() -> after);
        new TimerLoop(loops, new Firing(flaky, promises, judging, locks, tenancy), timers, tenancy);
        Awaitility.await().until(() -> tries.get() > 2);
        assertThat(shop.verdicts(promise)).isEmpty();

        away.set(false);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !shop.verdicts(promise).isEmpty());
        loops.stop(new ShutdownEvent());
        assertThat(shop.verdicts(promise)).containsExactly("breached PT0S");
    }

    private Connection connection(boolean isAway) throws SQLException {
        if (isAway) {
            throw new SQLException("the database is away");
        }
        return dataSource.getConnection();
    }

    /** Of the one promise there is, so that all are due at the same microsecond. */
    private void copyWithTimer() {
        update("insert into promise select (jsonb_populate_record(promise, jsonb_build_object('id', gen_random_uuid(),"
                + " 'order_ref', 'copy-' || number))).* from promise, generate_series(2, " + MANY + ") as number");
        update("insert into due_time select (jsonb_populate_record(due_time, jsonb_build_object('promise_id', id))).*"
                + " from due_time, promise where id <> promise_id");
        update("insert into due_timer select fires_at, promise.tenant, id, due_no from due_timer, promise"
                + " where id <> promise_id");
    }

    private void update(String statement) {
        tenancy.actingFor(shop.tenant(), () -> jdbi.withHandle(handle -> handle.execute(statement)));
    }

    /** Row-level security leaves only the rows of this test's tenant. */
    private int count(String query) {
        return tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery(query).mapTo(Integer.class).one()));
    }
}
