package io.makegood.compensation.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three days of January 2026, which are over for long. */
@QuarkusTest
class KeepingTest {

    private static final Instant BEGIN = Instant.parse("2026-01-10T00:00:00Z");
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    @Inject
    Keeping keeping;

    @Inject
    Reconciliation reconciliation;

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    private final Tenant tenant = new Tenant("kept-" + UUID.randomUUID());

    @BeforeEach
    void book() {
        act("insert into account (tenant, name, currency) values (:tenant, 'bank', 'EUR')");
    }

    @Test
    void what_is_kept_comes_to_the_same_as_all_records_in_any_period() {
        records(0, 2_000);
        awaitKept();

        assertSameInAnyPeriod();
    }

    @Test
    void what_is_added_to_a_day_that_is_kept_counts_at_once() {
        records(0, 200);
        awaitKept();

        records(200, 50);
        act("""
                insert into statement_shown (tenant, payout_id, amount)
                select tenant, payout_id, -5 from payout_attempt where tenant = :tenant and state = 'settled' limit 20
                """);
        act("update payout set state = 'instructed', instructed_at = created_at + interval '1 day', holds = '[]'"
                + " where tenant = :tenant and state = 'held'");

        assertSameInAnyPeriod();
        awaitKept();
        assertSameInAnyPeriod();
    }

    @Test
    void a_day_is_kept_only_when_all_are_done_who_did_not_know_that_it_is_watched() {
        asTenant(() -> QuarkusTransaction.requiringNew().call(() -> {
            insert(0, 10);
            CompletableFuture.runAsync(() -> {
                        records(10, 10);
                        keeping.keepAll();
                    })
                    .join();
            assertThat(keptDays()).isZero();
            return true;
        }));

        awaitKept();
        assertThat(computed()).isEqualTo(20);
    }

    private long computed() {
        Period all = new Period(BEGIN, BEGIN.plus(THREE_DAYS));
        return asTenant(() -> reconciliation.by(EnumSet.noneOf(Dimension.class), tenant, all)).stream()
                .mapToLong(totals -> totals.figures().computed().count())
                .sum();
    }

    private void assertSameInAnyPeriod() {
        Random random = new Random(2026);
        for (int round = 0; round < 40; round++) {
            Instant from = BEGIN.plus(step(random).multipliedBy(random.nextInt(80) - 4));
            Period period = new Period(from, from.plus(step(random).multipliedBy(1 + random.nextInt(80))));
            assertThat(reported(period)).as("%s", period).isEqualTo(summed(period));
        }
    }

    private static Duration step(Random random) {
        return List.of(Duration.ofHours(1), Duration.ofMinutes(17), Duration.ofDays(1))
                .get(random.nextInt(3));
    }

    private Map<String, String> reported(Period period) {
        return asTenant(() -> reconciliation.by(EnumSet.allOf(Dimension.class), tenant, period)).stream()
                .flatMap(totals -> totals.parts().entrySet().stream()
                        .map(part -> Map.entry(
                                String.join(
                                        "|",
                                        totals.slice().of(Dimension.GUARANTEE).orElseThrow(),
                                        totals.slice().of(Dimension.CARRIER).orElseThrow(),
                                        totals.slice().of(Dimension.CAUSE).orElseThrow(),
                                        totals.slice().currency().getCode(),
                                        part.getKey()),
                                part.getValue().count() + " "
                                        + part.getValue().amount().getAmount().setScale(2))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** From the records alone. */
    private Map<String, String> summed(Period period) {
        return asTenant(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select concat_ws('|', guarantee_code, coalesce(carrier, ''), coalesce(cause, ''), currency, figure)
                            as part,
                          sum(n) || ' ' || cast(sum(amount) as numeric(20, 2)) as total
                        from figure_part where tenant = :tenant and at >= :from and at < :until
                        group by guarantee_code, carrier, cause, currency, figure
                        """)
                        .bind("tenant", tenant.name())
                        .bindMethods(period)
                        .map((row, context) -> Map.entry(row.getString("part"), row.getString("total")))
                        .list()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void awaitKept() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            keeping.keepAll();
            assertThat(keptDays()).isEqualTo(3);
            assertThat(count("select count(*) from changed_day where tenant = :tenant"))
                    .isZero();
        });
    }

    private long keptDays() {
        return count("select count(*) from kept_day where tenant = :tenant and kept and day < date '2026-01-13'");
    }

    private long count(String sql) {
        return asTenant(() -> jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("tenant", tenant.name())
                .mapTo(Long.class)
                .one()));
    }

    private void records(int first, int count) {
        asTenant(() -> QuarkusTransaction.requiringNew().call(() -> insert(first, count)));
    }

    /** Entitlements with their payouts: settled, failed, returned, held and rejected ones, 1 to 5 EUR or JPY each. */
    private boolean insert(int first, int count) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with made as (
                          select i, :tenant as tenant, gen_random_uuid() as id, gen_random_uuid() as entitlement,
                            gen_random_uuid() as promise, 'order-' || i as order_reference, 'g' || i % 3 as guarantee,
                            (array['EUR', 'JPY'])[1 + i % 2] as currency, 1 + i % 5 as amount,
                            (array['instructed', 'settled', 'settled', 'failed', 'held', 'rejected'])[1 + i % 6] as state,
                            nullif('carrier-' || i % 3, 'carrier-2') as carrier, nullif('cause-' || i % 4, 'cause-3') as cause,
                            cast(:begin as timestamptz) + i * 7919 % 259200 * interval '1 second' as at
                          from generate_series(cast(:first as integer), cast(:last as integer)) as i),
                        owed as (
                          insert into entitlement (tenant, id, promise_id, award, number, verdict, order_reference,
                            customer, guarantee_code, guarantee_version, remedy, form, currency, amount, change, instructed,
                            difference, in_kind, trace, computed_at, carrier, cause)
                          select tenant, entitlement, promise, 'late', 1, 1, order_reference, 'ada', guarantee, 1,
                            'refund', 'refund', currency, amount, amount, amount, amount + i % 2, '[]', '{}', at, carrier,
                            cause
                          from made),
                        paid as (
                          insert into payout (tenant, id, entitlement_id, promise_id, award, form, verdict, order_reference,
                            customer, guarantee_code, guarantee_version, kind, remedy, currency, amount, explanation,
                            created_at, instructed_at, holds, state, attempts, ended_at, carrier, cause)
                          select tenant, id, entitlement, promise, 'late', 'refund', 1, order_reference, 'ada', guarantee, 1,
                            'payment', 'refund', currency, amount, 'late', at,
                            case when state not in ('held', 'rejected') then at end,
                            case when state in ('held', 'rejected') then jsonb '[{}]' else '[]' end, state, 1,
                            case when state not in ('held', 'instructed') then at + interval '3 hours' end, carrier, cause
                          from made)
                        insert into payout_attempt (tenant, payout_id, number, ended_at, outcome, state, into_wallet)
                        select tenant, id, step.number, at + step.number * interval '3 hours', step.outcome, step.state,
                          i % 4 = 0
                        from made cross join lateral (values
                          (1, 'settled', 'settled', state = 'settled'), (2, 'returned', 'failed', state = 'settled' and i % 5 = 0),
                          (1, 'refused', 'failed', state = 'failed'), (2, 'unclear', 'instructed', state = 'failed'))
                          as step (number, outcome, state, happened)
                        where step.happened
                        """)
                .bind("tenant", tenant.name())
                .bind("begin", BEGIN)
                .bind("first", first)
                .bind("last", first + count - 1)
                .execute());
        return true;
    }

    private void act(String sql) {
        asTenant(() -> jdbi.withHandle(
                handle -> handle.createUpdate(sql).bind("tenant", tenant.name()).execute()));
    }

    private <T> T asTenant(Supplier<T> work) {
        return tenancy.actingFor(tenant, work);
    }
}
