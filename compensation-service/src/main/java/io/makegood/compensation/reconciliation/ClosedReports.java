package io.makegood.compensation.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The reports of months that are closed, as they were at that time. */
@ApplicationScoped
public class ClosedReports {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ClosedReports(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = Json.tolerant(json);
    }

    public void keep(Tenant tenant, Report report) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into closed_report (tenant, from_at, until_at, report)
                        values (:tenant, :from, :until, cast(:report as jsonb))
                        """)
                .bind("tenant", tenant.name())
                .bindMethods(report.period())
                .bind("report", json.valueToTree(report).toString())
                .execute());
    }

    Optional<Report> find(Tenant tenant, Period period) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select report from closed_report
                        where tenant = :tenant and from_at = :from and until_at = :until
                        """)
                .bind("tenant", tenant.name())
                .bindMethods(period)
                .map((row, context) -> read(row.getString("report")))
                .findOne());
    }

    private Report read(String text) {
        try {
            return json.readValue(text, Report.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the report of a closed month cannot be read", unreadable);
        }
    }
}
