package io.makegood.compensation.approval;

import io.makegood.compensation.Rows;
import io.makegood.compensation.approval.Review.Counted;
import io.makegood.compensation.approval.Review.Seen;
import io.makegood.compensation.approval.Review.Watched;
import io.makegood.compensation.promise.PromiseId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Whom payments were for, as far as policies watch them. */
@ApplicationScoped
class WatchedPayouts {

    private final Jdbi jdbi;

    WatchedPayouts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What each had within the time of its rule, these promises left out; what was not paid does not count. */
    Map<Watched, Map<CurrencyUnit, Seen>> seen(List<Watched> watched, Collection<PromiseId> except, Instant now) {
        Map<Watched, Map<CurrencyUnit, Seen>> seen = new HashMap<>();
        if (watched.isEmpty()) {
            return seen;
        }
        Rows<Watched> rows = new Rows<>(watched);
        jdbi.useHandle(handle -> handle.createQuery("""
                        select wanted.place, theirs.*
                        from unnest(:tenants, :pers, :keys, cast(:since as timestamptz[])) with ordinality
                          as wanted (tenant, per, key, since, place)
                        cross join lateral (
                          select watched.currency, count(distinct watched.promise_id) as promises,
                            sum(watched.amount) as amount
                          from watched_payout watched
                          join payout on payout.tenant = watched.tenant and payout.id = watched.payout_id
                          where watched.tenant = wanted.tenant and watched.per = wanted.per
                            and watched.key = wanted.key and watched.at > wanted.since
                            and watched.promise_id <> all (cast(:except as uuid[]))
                            and payout.state not in ('rejected', 'withdrawn')
                          group by watched.currency) theirs
                        """)
                .bind("tenants", rows.column(Watched::tenant))
                .bind("pers", rows.column(row -> row.rule().per()))
                .bind("keys", rows.column(Watched::key))
                .bind("since", rows.column(row -> row.rule().since(now)))
                .bind("except", new Rows<>(except).column(PromiseId::id))
                .map((row, context) -> {
                    CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
                    Seen one = new Seen(row.getLong("promises"), Money.of(currency, row.getBigDecimal("amount")));
                    return Map.entry(watched.get(row.getInt("place") - 1), one);
                })
                .forEach(one -> seen.computeIfAbsent(one.getKey(), any -> new HashMap<>())
                        .put(one.getValue().amount().getCurrencyUnit(), one.getValue())));
        return seen;
    }

    void count(List<Counted> counted) {
        if (counted.isEmpty()) {
            return;
        }
        Rows<Counted> rows = new Rows<>(counted);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into watched_payout (tenant, per, key, at, payout_id, promise_id, currency, amount)
                        select tenant, per, key, cast(at as timestamptz), cast(payout as uuid), cast(promise as uuid),
                          currency, cast(amount as numeric)
                        from unnest(:tenants, :pers, :keys, :ats, :payouts, :promises, :currencies, :amounts)
                          as row (tenant, per, key, at, payout, promise, currency, amount)
                        on conflict do nothing
                        """)
                .bind("tenants", rows.column(row -> row.payment().promise().tenant()))
                .bind("pers", rows.column(Counted::per))
                .bind("keys", rows.column(Counted::key))
                .bind("ats", rows.column(row -> row.payment().createdAt()))
                .bind("payouts", rows.column(row -> row.payment().id()))
                .bind("promises", rows.column(row -> row.payment().promise().id()))
                .bind("currencies", rows.column(row -> row.payment().amount().getCurrencyUnit()))
                .bind("amounts", rows.column(row -> row.payment().amount().getAmount()))
                .execute());
    }
}
