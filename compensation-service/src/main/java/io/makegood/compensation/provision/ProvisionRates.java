package io.makegood.compensation.provision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rates of each tenant, and all it ever had: the newest counts. */
@ApplicationScoped
public class ProvisionRates {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ProvisionRates(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Rates as somebody set them. */
    public record SetRates(Tenant tenant, int revision, Rates rates, String reason, String setBy, Instant setAt) {}

    /** The newest, if any were set; or those of a revision, which must be there. */
    public Optional<SetRates> find(Tenant tenant, @Nullable Integer revision) {
        Optional<SetRates> found = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from provision_rates
                        where tenant = :tenant and (cast(:revision as integer) is null or revision = :revision)
                        order by revision desc limit 1
                        """)
                .bind("tenant", tenant.name())
                .bind("revision", revision)
                .map((row, context) -> set(tenant, row))
                .findOne());
        if (found.isEmpty() && revision != null) {
            throw new RatesNotFound("no provision rates have the revision " + revision);
        }
        return found;
    }

    public SetRates get(Tenant tenant, @Nullable Integer revision) {
        return find(tenant, revision).orElseThrow(() -> new RatesNotFound("no provision rates are set"));
    }

    /** Two at the same moment have the same revision, and only the first gets it. */
    public SetRates add(SetRates next) {
        int added = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into provision_rates (tenant, revision, rates, reason, set_by, set_at)
                        values (:tenant, :revision, cast(:rates as jsonb), :reason, :setBy, :setAt)
                        on conflict do nothing
                        """)
                .bind("tenant", next.tenant().name())
                .bind("revision", next.revision())
                .bind("rates", json.valueToTree(next.rates()).toString())
                .bind("reason", next.reason())
                .bind("setBy", next.setBy())
                .bind("setAt", next.setAt())
                .execute());
        if (added == 0) {
            throw new ChangedMeanwhile();
        }
        return next;
    }

    private SetRates set(Tenant tenant, ResultSet row) throws SQLException {
        try {
            return new SetRates(
                    tenant,
                    row.getInt("revision"),
                    json.readValue(row.getString("rates"), Rates.class),
                    row.getString("reason"),
                    row.getString("set_by"),
                    row.getObject("set_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("provision rates cannot be read", unreadable);
        }
    }

    private static final class RatesNotFound extends Refusal {
        RatesNotFound(String detail) {
            super(Kind.NOT_FOUND, "provision-rates-not-found", detail);
        }
    }

    private static final class ChangedMeanwhile extends Refusal {
        ChangedMeanwhile() {
            super(Kind.PRECONDITION_FAILED, "version-changed", "the rates were changed meanwhile; read them again");
        }
    }
}
