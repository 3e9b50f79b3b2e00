package io.makegood.compensation.statement;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** The ways in which lines and payouts are matched, each one statement over all that is open. */
@ApplicationScoped
class MatchPasses {

    private static final String TOLERANCE = "coalesce(cast(cast(:tolerances as jsonb) ->> currency as numeric), 0)";

    /** Of payouts alike each round matches one; there are not so many alike in a file. */
    private static final int MOST_ROUNDS = 1_000;

    private final Jdbi jdbi;

    MatchPasses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By the payout's own id wherever it is said; a line that names none may name one by the provider's reference. */
    void nameCandidates(Run run) {
        execute(run, "delete from statement_candidate where tenant = :tenant");
        execute(run, """
                insert into statement_candidate (tenant, line_id, payout_id, named_on)
                select :tenant, line.id, payout.id, 'payout-id'
                from statement_line line cross join lateral unnest(line.payouts) as named (id)
                cross join lateral (
                  select id from payout where tenant = :tenant and id = named.id offset 0) payout
                where line.tenant = :tenant and line.state = 'open'
                on conflict do nothing
                """);
        execute(run, """
                insert into statement_candidate (tenant, line_id, payout_id, named_on)
                select :tenant, line.id, payout.id, 'reference'
                from statement_line line cross join lateral unnest(line.refs) as named (ref)
                cross join lateral (
                  select id from payout where tenant = :tenant and reference = named.ref offset 0) payout
                where line.tenant = :tenant and line.state = 'open'
                  and not exists (
                    select from statement_candidate c where c.tenant = line.tenant and c.line_id = line.id offset 0)
                on conflict do nothing
                """);
    }

    /** The line that comes closest, and the first of those that come alike, has the payout. */
    void oneLineOnePayout(Run run) {
        match(run, """
                select distinct on (payout_id) line_id, payout_id, remaining as amount, array[named_on] as matched_on
                from statement_claim
                where tenant = :tenant and named = 1 and same_currency and settled
                  and sign(line_amount) = sign(remaining) and abs(line_amount - remaining) <= <tolerance>
                order by payout_id, abs(line_amount - remaining), booked_at, number, line_id
                """);
    }

    void oneLineManyPayouts(Run run) {
        match(run, """
                with part as (
                  select *, row_number() over (partition by payout_id order by booked_at, number, line_id) as place
                  from statement_claim
                  where tenant = :tenant and named > 1 and same_currency and settled
                    and sign(line_amount) = sign(remaining))
                select line_id, payout_id, remaining as amount, array[named_on] as matched_on
                from part
                where line_id in (
                  select line_id from part
                  group by line_id, line_amount, currency
                  having max(place) = 1 and abs(line_amount - sum(remaining)) <= <tolerance>)
                """);
    }

    void manyLinesOnePayout(Run run) {
        match(run, """
                with part as (
                  select *, sum(line_amount) over payout as total, count(*) over payout as lines,
                    row_number() over in_order as place, sum(line_amount) over in_order as so_far
                  from statement_claim
                  where tenant = :tenant and named = 1 and same_currency and settled
                    and sign(line_amount) = sign(remaining)
                  window payout as (partition by payout_id),
                    in_order as (partition by payout_id order by booked_at, number, line_id))
                select line_id, payout_id, array[named_on] as matched_on,
                  case when place = lines then remaining - (so_far - line_amount) else line_amount end as amount
                from part
                where lines > 1 and abs(total - remaining) <= <tolerance>
                """);
    }

    /** Lines that name no payout: by amount, currency and date, and the order or the customer in what the line says. */
    void byFields(Run run) {
        collectWords(run);
        int rounds = 0;
        while (matchByFields(run) > 0 && rounds < MOST_ROUNDS) {
            rounds++;
        }
    }

    /** Of payouts that were settled around the time of the lines. */
    private void collectWords(Run run) {
        execute(run, "delete from statement_word where tenant = :tenant");
        execute(run, """
                with span as (
                  select min(booked_at) - make_interval(days => :window + 1) as first,
                    max(booked_at) + interval '2 days' as last
                  from statement_line where tenant = :tenant and state = 'open')
                insert into statement_word (tenant, word, payout_id, of_order, currency, amount, settled_on)
                select :tenant, known.word, payout.id, known.of_order, payout.currency, payout.amount,
                  date_trunc('day', payout.settled_at, 'UTC')
                from payout_attempt attempt cross join lateral (
                  select * from shown_payout p where p.tenant = attempt.tenant and p.id = attempt.payout_id
                  offset 0) payout
                cross join lateral (
                  values (payout.order_reference, true), (payout.customer, false)) as known (word, of_order)
                where attempt.tenant = :tenant and attempt.state = 'settled' and payout.settled and payout.matched = 0
                  and attempt.ended_at > (select first from span) and attempt.ended_at < (select last from span)
                """);
    }

    private int matchByFields(Run run) {
        return match(run, """
                with said as (
                  select line.id as line_id, known.payout_id, line.currency, line.amount as line_amount, known.amount,
                    line.booked_at - known.settled_on as later, known.of_order
                  from statement_line line cross join lateral unnest(line.words) as said (word)
                  cross join lateral (
                    select * from statement_word w where w.tenant = :tenant and w.word = said.word
                      and not exists (
                        select from statement_shown shown
                        where shown.tenant = w.tenant and shown.payout_id = w.payout_id and shown.amount <> 0
                        offset 0)
                    offset 0) known
                  where line.tenant = :tenant and line.state = 'open' and not line.returned
                    and line.currency = known.currency
                    and not exists (
                      select from statement_candidate c where c.tenant = line.tenant and c.line_id = line.id
                      offset 0)),
                pair as (
                  select line_id, payout_id, bool_or(of_order) as of_order, bool_or(not of_order) as of_customer,
                    max(amount) as amount, abs(max(line_amount - amount)) as difference, max(later) as later
                  from said
                  where sign(line_amount) = sign(amount) and abs(line_amount - amount) <= <tolerance>
                    and later >= interval '-1 day' and later < make_interval(days => :window + 1)
                  group by line_id, payout_id),
                ranked as (
                  select *,
                    row_number() over (partition by line_id
                      order by of_order desc, of_customer desc, difference, later, payout_id) as of_line,
                    row_number() over (partition by payout_id
                      order by of_order desc, of_customer desc, difference, later, line_id) as of_payout
                  from pair)
                select line_id, payout_id, amount,
                  array_remove(array['amount', 'currency', 'date', case when of_order then 'order' end,
                    case when of_customer then 'customer' end], null) as matched_on
                from ranked
                where of_line = 1 and of_payout = 1
                """);
    }

    /**
     * Answers how many lines are matched. (With their ids as an array they are looked up by index; row-level security
     * makes the planner take every table for nearly empty, and go through all of it for each.)
     *
     * @param found a query of what belongs together
     */
    private int match(Run run, String found) {
        return execute(run, """
                with fresh as (
                  insert into statement_match (tenant, id, line_id, payout_id, amount, matched_on, matched_at, run)
                  select :tenant, gen_random_uuid(), line_id, payout_id, amount, matched_on, :now, :run
                  from (<found>) as found
                  returning line_id, payout_id, amount),
                shown as (
                  insert into statement_shown (tenant, payout_id, amount)
                  select :tenant, payout_id, sum(amount) from fresh group by payout_id
                  on conflict (tenant, payout_id) do update set amount = statement_shown.amount + excluded.amount)
                update statement_line set state = 'matched'
                where tenant = :tenant and id = any (array(select line_id from fresh))
                """.replace("<found>", found.replace("<tolerance>", TOLERANCE)));
    }

    private int execute(Run run, String sql) {
        return jdbi.withHandle(handle -> handle.createUpdate(sql)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("tenant", run.tenant().name())
                .bind("run", run.id())
                .bind("now", run.now())
                .bind("tolerances", run.tolerances())
                .bind("window", run.settings().windowDays())
                .execute());
    }
}
