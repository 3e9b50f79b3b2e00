package io.makegood.compensation.period;

import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import org.jdbi.v3.core.Jdbi;

/** The zone of each tenant's months: set once, because months that are closed have begun and ended by it. */
@ApplicationScoped
public class FinanceZones {

    private final Jdbi jdbi;

    FinanceZones(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public FinanceZone get(Tenant tenant) {
        return jdbi.withHandle(handle -> handle.createQuery("select zone from finance_zone where tenant = :tenant")
                .bind("tenant", tenant.name())
                .map((row, context) -> new FinanceZone(ZoneId.of(row.getString("zone")), true))
                .findOne()
                .orElse(FinanceZone.DEFAULT));
    }

    /** Setting the same again is no change. */
    public FinanceZone set(Tenant tenant, ZoneId zone, String person, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into finance_zone (tenant, zone, set_by, set_at) values (:tenant, :zone, :person, :now)
                        on conflict (tenant) do nothing
                        """)
                .bind("tenant", tenant.name())
                .bind("zone", zone.getId())
                .bind("person", person)
                .bind("now", now)
                .execute());
        FinanceZone set = get(tenant);
        if (!set.zone().equals(zone)) {
            throw new AlreadySet(set.zone());
        }
        return set;
    }

    /** Whoever closes a month by the zone that nobody has set sets it. */
    ZoneId settle(Tenant tenant, String person, Instant now) {
        return set(tenant, get(tenant).zone(), person, now).zone();
    }

    private static final class AlreadySet extends Refusal {
        AlreadySet(ZoneId zone) {
            super(Kind.CONFLICT, "finance-zone-set", "months begin and end in %s; that is set once".formatted(zone));
        }
    }
}
