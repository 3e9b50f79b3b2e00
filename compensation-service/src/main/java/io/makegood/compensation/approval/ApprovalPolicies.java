package io.makegood.compensation.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** One policy per tenant, and all it ever had: the newest counts. */
@ApplicationScoped
public class ApprovalPolicies {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ApprovalPolicies(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** A policy as somebody set it. */
    public record SetPolicy(Tenant tenant, int revision, ApprovalPolicy policy, String setBy, Instant setAt) {}

    public SetPolicy get(Tenant tenant) {
        return find(tenant).orElseThrow(ApprovalPolicyNotFound::new);
    }

    public Optional<SetPolicy> find(Tenant tenant) {
        return newest(List.of(tenant)).stream().findFirst();
    }

    /** Of those tenants that have one. */
    public Map<Tenant, ApprovalPolicy> of(Collection<Tenant> tenants) {
        return newest(tenants).stream().collect(Collectors.toMap(SetPolicy::tenant, SetPolicy::policy));
    }

    private List<SetPolicy> newest(Collection<Tenant> tenants) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select newest.* from unnest(:tenants) as wanted (tenant)
                        cross join lateral (
                          select * from approval_policy where tenant = wanted.tenant
                          order by revision desc limit 1) newest
                        """)
                .bind("tenants", tenants.stream().map(Tenant::name).toArray(String[]::new))
                .map((row, context) -> set(row))
                .list());
    }

    /** Two at the same moment have the same revision, and only the first gets it. */
    public SetPolicy add(SetPolicy next) {
        int added = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into approval_policy (tenant, revision, policy, set_by, set_at)
                        values (:tenant, :revision, cast(:policy as jsonb), :setBy, :setAt)
                        on conflict do nothing
                        """)
                .bind("tenant", next.tenant().name())
                .bind("revision", next.revision())
                .bind("policy", json.valueToTree(next.policy()).toString())
                .bind("setBy", next.setBy())
                .bind("setAt", next.setAt())
                .execute());
        if (added == 0) {
            throw new ChangedMeanwhile();
        }
        return next;
    }

    private SetPolicy set(ResultSet row) throws SQLException {
        try {
            return new SetPolicy(
                    new Tenant(row.getString("tenant")),
                    row.getInt("revision"),
                    json.readValue(row.getString("policy"), ApprovalPolicy.class),
                    row.getString("set_by"),
                    row.getObject("set_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("an approval policy cannot be read", unreadable);
        }
    }

    private static final class ApprovalPolicyNotFound extends Refusal {
        ApprovalPolicyNotFound() {
            super(Kind.NOT_FOUND, "approval-policy-not-found", "no approval policy is set: everything is paid at once");
        }
    }

    private static final class ChangedMeanwhile extends Refusal {
        ChangedMeanwhile() {
            super(Kind.PRECONDITION_FAILED, "version-changed", "the policy was changed meanwhile; read it again");
        }
    }
}
