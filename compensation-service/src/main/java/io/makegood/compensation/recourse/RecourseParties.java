package io.makegood.compensation.recourse;

import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The parties that owe us. Which guarantees theirs are changes for nobody who prices at that moment. */
@ApplicationScoped
public class RecourseParties {

    private static final String SELECT = """
            select *, array(
                select code from recourse_guarantee g
                where g.tenant = recourse_party.tenant and g.party = recourse_party.party) as guarantees
            from recourse_party
            """;

    private final Jdbi jdbi;

    RecourseParties(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public RecourseParty get(Tenant tenant, String party) {
        return find(tenant, party).orElseThrow(() -> new RecoursePartyNotFound(party));
    }

    public Optional<RecourseParty> find(Tenant tenant, String party) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where tenant = :tenant and party = :party")
                .bind("tenant", tenant.name())
                .bind("party", party)
                .map((row, context) -> party(row))
                .findOne());
    }

    public List<RecourseParty> list(Tenant tenant) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where tenant = :tenant order by party")
                .bind("tenant", tenant.name())
                .map((row, context) -> party(row))
                .list());
    }

    /** Of these guarantees the ones that others owe us by; they stay theirs until the transaction ends. */
    Map<Owing, RecourseParty> owing(Collection<Owing> guarantees) {
        String[] tenants =
                guarantees.stream().map(one -> one.tenant().name()).distinct().toArray(String[]::new);
        lock("pg_advisory_xact_lock_shared", tenants);
        return jdbi
                .withHandle(handle -> handle.createQuery(SELECT + """
                        where tenant = any(:tenants) and exists (
                          select from recourse_guarantee g
                          where g.tenant = recourse_party.tenant and g.party = recourse_party.party)
                        """)
                        .bind("tenants", tenants)
                        .map((row, context) -> party(row))
                        .list())
                .stream()
                .flatMap(party ->
                        party.guarantees().stream().map(code -> Map.entry(new Owing(party.tenant(), code), party)))
                .filter(one -> guarantees.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A guarantee among those of all tenants. */
    record Owing(Tenant tenant, String code) {}

    /** Refuses what would be paid to customers and asked of a party: guarantees that were used otherwise already. */
    public void set(RecourseParty party) {
        lock("pg_advisory_xact_lock", new String[] {party.tenant().name()});
        refuseIfUsedOtherwise(party);
        upsert(party);
    }

    private void refuseIfUsedOtherwise(RecourseParty party) {
        jdbi.withHandle(handle -> handle.createQuery("""
                        (select 'guarantee-pays-customers' as code, 'customers were paid under ' || guarantee_code as why
                          from payout where tenant = :tenant and guarantee_code = any(:codes) limit 1)
                        union all
                        (select 'guarantee-of-another-party', code || ' is promised by ' || party
                          from recourse_guarantee
                          where tenant = :tenant and code = any(:codes) and party <> :party limit 1)
                        union all
                        (select 'guarantee-has-claims', 'there are claims under ' || guarantee_code
                          from claim where tenant = :tenant and party = :party and guarantee_code <> all(:codes) limit 1)
                        """)
                        .bind("tenant", party.tenant().name())
                        .bind("party", party.party())
                        .bind("codes", party.guarantees().toArray(String[]::new))
                        .map((row, context) -> new GuaranteeInUse(row.getString("code"), row.getString("why")))
                        .findFirst())
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private void upsert(RecourseParty party) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into recourse_party (tenant, party, name, role, file_within, address, revision,
                              changed_by, changed_at)
                            values (:tenant, :party, :name, :role, :within, :address, :revision, :by, :at)
                            on conflict (tenant, party) do update set
                              (name, role, file_within, address, revision, changed_by, changed_at) = (excluded.name,
                                excluded.role, excluded.file_within, excluded.address, excluded.revision,
                                excluded.changed_by, excluded.changed_at)
                            """)
                    .bind("tenant", party.tenant().name())
                    .bind("party", party.party())
                    .bind("name", party.name())
                    .bind("role", party.role())
                    .bind(
                            "within",
                            party.fileWithin() == null
                                    ? null
                                    : party.fileWithin().toString())
                    .bind("address", party.address())
                    .bind("revision", party.revision())
                    .bind("by", party.changedBy())
                    .bind("at", party.changedAt())
                    .execute();
            handle.createUpdate("""
                            with dropped as (
                              delete from recourse_guarantee
                              where tenant = :tenant and party = :party and code <> all(:codes))
                            insert into recourse_guarantee (tenant, code, party)
                            select :tenant, code, :party from unnest(:codes) as code
                            on conflict (tenant, code) do nothing
                            """)
                    .bind("tenant", party.tenant().name())
                    .bind("party", party.party())
                    .bind("codes", party.guarantees().toArray(String[]::new))
                    .execute();
        });
    }

    private void lock(String how, String[] tenants) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select count(%s(lock)::text) from (
                          select hashtextextended('recourse|' || tenant, 0) as lock from unnest(:tenants) as tenant
                          order by lock) as sorted
                        """.formatted(how))
                .bind("tenants", tenants)
                .mapTo(Long.class)
                .one());
    }

    private static RecourseParty party(ResultSet row) throws SQLException {
        return new RecourseParty(
                new Tenant(row.getString("tenant")),
                row.getString("party"),
                row.getString("name"),
                row.getString("role"),
                List.of((String[]) row.getArray("guarantees").getArray()),
                within(row.getString("file_within")),
                row.getString("address"),
                row.getInt("revision"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Within within(@Nullable String text) {
        return text == null ? null : Within.parse(text);
    }

    private static final class RecoursePartyNotFound extends Refusal {
        RecoursePartyNotFound(String party) {
            super(Kind.NOT_FOUND, "recourse-party-not-found", "no party '%s' was declared".formatted(party));
        }
    }

    private static final class GuaranteeInUse extends Refusal {
        GuaranteeInUse(String code, String detail) {
            super(Kind.CONFLICT, code, detail);
        }
    }
}
