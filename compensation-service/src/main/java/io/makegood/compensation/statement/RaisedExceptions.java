package io.makegood.compensation.statement;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** Raises what does not match, and closes what matches after all. What a person has resolved is left alone. */
@ApplicationScoped
class RaisedExceptions {

    private final Jdbi jdbi;

    RaisedExceptions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A payout that was missing may also be shown now by a line that raises another exception. */
    void closeMatched(Run run) {
        execute(run, """
                update statement_exception e set state = 'resolved', resolution = 'matched', resolved_at = :now
                where e.tenant = :tenant and e.state = 'open' and (
                  exists (
                    select from statement_line line
                    where line.tenant = e.tenant and line.id = e.line_id and line.state = 'matched')
                  or e.kind = 'missing' and exists (
                    select from shown_payout payout
                    where payout.tenant = e.tenant and payout.id = e.payout_id and payout.matched = payout.amount))
                """);
        execute(run, """
                update statement_exception e set state = 'resolved', resolution = 'shown', resolved_at = :now
                where e.tenant = :tenant and e.state = 'open' and e.kind = 'missing' and exists (
                  select from statement_candidate c where c.tenant = e.tenant and c.payout_id = e.payout_id)
                """);
    }

    /** Most of what moves on an account is none of ours. */
    void setAsideUnrelated(Run run) {
        execute(run, """
                update statement_line line set state = 'unrelated'
                where line.tenant = :tenant and line.state = 'open' and (not line.expected or line.amount = 0)
                  and not exists (
                    select from statement_candidate c where c.tenant = line.tenant and c.line_id = line.id offset 0)
                """);
    }

    void raiseOfLines(Run run) {
        execute(run, """
                with named as (
                  select line_id, bool_or(settled) as settled, bool_or(same_currency) as same_currency,
                    bool_or(sign(line_amount) <> sign(amount)) as opposite, bool_and(remaining = 0) as all_shown,
                    case when count(*) = 1 then (array_agg(payout_id))[1] end as payout_id
                  from statement_claim
                  where tenant = :tenant
                  group by line_id)
                insert into statement_exception
                  (tenant, id, subject, kind, line_id, payout_id, since, raised_at, state)
                select :tenant, gen_random_uuid(), line.id,
                  case
                    when named.line_id is null then case when line.returned then 'returned' else 'unknown' end
                    when not named.same_currency then 'currency-differs'
                    when named.opposite then 'returned'
                    when not named.settled then 'unknown'
                    when named.all_shown then 'duplicate'
                    else 'amount-differs' end,
                  line.id, named.payout_id, line.booked_at, :now, 'open'
                from statement_line line left join named on named.line_id = line.id
                where line.tenant = :tenant and line.state = 'open'
                on conflict (tenant, subject) do update set kind = excluded.kind, payout_id = excluded.payout_id
                where statement_exception.state = 'open'
                  and (statement_exception.kind, statement_exception.payout_id)
                    is distinct from (excluded.kind, excluded.payout_id)
                """);
    }

    /**
     * What was paid by a provider so long ago that a statement would show it, and was settled after the first statement
     * began. Money paid into a wallet is on no statement. What is paid again has the same time again.
     */
    void raiseMissing(Run run) {
        execute(run, """
                insert into statement_exception (tenant, id, subject, kind, payout_id, since, raised_at, state)
                select :tenant, gen_random_uuid(), payout.id, 'missing', payout.id, payout.settled_at, :now, 'open'
                from payout_attempt attempt cross join lateral (
                  select * from shown_payout p where p.tenant = attempt.tenant and p.id = attempt.payout_id
                  offset 0) payout
                where attempt.tenant = :tenant and attempt.state = 'settled' and attempt.ended_at <= :before
                  and attempt.ended_at >= (select min(opens_at) from statement_account where tenant = :tenant)
                  and payout.settled and payout.matched = 0
                  and exists (
                    select from transfer t
                    where t.tenant = :tenant and t.idempotency_key = 'settled:' || payout.id
                      and 'paid-out' in (t.debit_account, t.credit_account)
                    offset 0)
                  and not exists (
                    select from statement_exception e
                    where e.tenant = :tenant and e.payout_id = payout.id and (e.state = 'open'
                      or e.resolution not in ('matched', 'shown', 'paid-again')
                      or e.resolution = 'paid-again' and e.resolved_at > :before)
                    offset 0)
                on conflict (tenant, subject) do nothing
                """);
    }

    private void execute(Run run, String sql) {
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("tenant", run.tenant().name())
                .bind("now", run.now())
                .bind("before", run.now().minus(run.settings().missingAfter()))
                .execute());
    }
}
