package io.makegood.compensation.recourse;

import io.makegood.compensation.Rows;
import io.makegood.compensation.entitlement.AwardKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Who answers for what is owed, as the newest breaches say; the traces of entitlements keep what was said before. */
@ApplicationScoped
class Responsibilities {

    private final Jdbi jdbi;

    Responsibilities(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of one award the last counts. */
    void note(Collection<Responsibility> all) {
        Map<AwardKey, Responsibility> newest = new LinkedHashMap<>();
        all.forEach(one -> newest.put(one.entitlement().key(), one));
        if (newest.isEmpty()) {
            return;
        }
        Rows<Responsibility> rows = new Rows<>(newest.values());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into responsibility (tenant, promise_id, award, entitlement_id, party, reason)
                        select tenant, cast(promise as uuid), award, cast(entitlement as uuid), party, reason
                        from unnest(:tenants, :promises, :awards, :entitlements, :parties, :reasons)
                          as row (tenant, promise, award, entitlement, party, reason)
                        on conflict (tenant, promise_id, award) do update set
                          (entitlement_id, party, reason)
                          = (excluded.entitlement_id, excluded.party, excluded.reason)
                        """)
                .bind("tenants", rows.column(row -> row.entitlement().promise().tenant()))
                .bind("promises", rows.column(row -> row.entitlement().promise().id()))
                .bind("awards", rows.column(row -> row.entitlement().trace().award()))
                .bind("entitlements", rows.column(row -> row.entitlement().id()))
                .bind("parties", rows.column(Responsibility::party))
                .bind("reasons", rows.column(Responsibility::reason))
                .execute());
    }
}
