package io.makegood.compensation.credit;

import io.makegood.compensation.Rows;
import io.makegood.compensation.claim.Act;
import io.makegood.compensation.claim.Claim;
import io.makegood.compensation.claim.Claims;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** All credits that parties have told us of. */
@ApplicationScoped
public class Credits {

    private final Jdbi jdbi;
    private final Claims claims;

    Credits(Jdbi jdbi, Claims claims) {
        this.jdbi = jdbi;
        this.claims = claims;
    }

    /** A reference that is known adds nothing: the answer is what came of it then. */
    public Credit take(Credit told) {
        if (!add(told)) {
            Credit known = get(told);
            if (!known.saysTheSameAs(told)) {
                throw new CreditReferenceReused(told);
            }
            return known;
        }
        Act act = new Act(told.toldBy(), "credited on " + told.creditedOn(), told.reference(), told.toldAt());
        Matching matching = new Matching(candidates(told), act);
        Credit matched = told.with(matching.match(told.lines()));
        claims.save(matching.steps());
        addLines(matched);
        return matched;
    }

    private List<Claim> candidates(Credit told) {
        List<CreditLine> lines = told.lines();
        return claims.creditable(
                told.tenant(),
                told.party(),
                lines.stream().map(CreditLine::claim).filter(Objects::nonNull).toList(),
                lines.stream().map(CreditLine::order).filter(Objects::nonNull).toList(),
                lines.stream()
                        .map(CreditLine::tracking)
                        .filter(Objects::nonNull)
                        .toList(),
                lines.stream().map(CreditLine::amount).toList());
    }

    /** Whoever tells the same at the same time waits here. */
    private boolean add(Credit credit) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into party_credit (tenant, id, party, reference, credited_on, told_by, told_at)
                                values (:tenant, :id, :party, :reference, :on, :by, :at)
                                on conflict (tenant, party, reference) do nothing
                                """)
                        .bind("tenant", credit.tenant().name())
                        .bind("id", credit.id())
                        .bind("party", credit.party())
                        .bind("reference", credit.reference())
                        .bind("on", credit.creditedOn())
                        .bind("by", credit.toldBy())
                        .bind("at", credit.toldAt())
                        .execute())
                == 1;
    }

    private void addLines(Credit credit) {
        Rows<CreditLine> rows = new Rows<>(credit.lines());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into party_credit_line (tenant, credit_id, number, named_claim, named_order,
                          named_tracking, currency, amount, claim_id, result)
                        select :tenant, :credit, number, cast(named_claim as uuid), named_order, named_tracking, currency,
                          cast(amount as numeric), cast(claim as uuid), result
                        from unnest(:claims, :orders, :tracking, :currencies, :amounts, :matched, :results)
                          with ordinality
                          as row (named_claim, named_order, named_tracking, currency, amount, claim, result, number)
                        """)
                .bind("tenant", credit.tenant().name())
                .bind("credit", credit.id())
                .bind("claims", rows.column(CreditLine::claim))
                .bind("orders", rows.column(CreditLine::order))
                .bind("tracking", rows.column(CreditLine::tracking))
                .bind("currencies", rows.column(row -> row.amount().getCurrencyUnit()))
                .bind("amounts", rows.column(row -> row.amount().getAmount()))
                .bind("matched", rows.column(CreditLine::matched))
                .bind("results", rows.column(CreditLine::result))
                .execute());
    }

    private Credit get(Credit told) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from party_credit
                        where tenant = :tenant and party = :party and reference = :reference
                        """)
                .bind("tenant", told.tenant().name())
                .bind("party", told.party())
                .bind("reference", told.reference())
                .map((row, context) -> credit(row))
                .one());
    }

    private Credit credit(ResultSet row) throws SQLException {
        Tenant tenant = new Tenant(row.getString("tenant"));
        UUID id = row.getObject("id", UUID.class);
        return new Credit(
                tenant,
                id,
                row.getString("party"),
                row.getString("reference"),
                row.getObject("credited_on", LocalDate.class),
                lines(tenant, id),
                row.getString("told_by"),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }

    private List<CreditLine> lines(Tenant tenant, UUID credit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from party_credit_line where tenant = :tenant and credit_id = :credit order by number
                        """)
                .bind("tenant", tenant.name())
                .bind("credit", credit)
                .map((row, context) -> new CreditLine(
                        row.getObject("named_claim", UUID.class),
                        row.getString("named_order"),
                        row.getString("named_tracking"),
                        Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")),
                        row.getObject("claim_id", UUID.class),
                        row.getString("result")))
                .list());
    }

    private static final class CreditReferenceReused extends Refusal {
        CreditReferenceReused(Credit told) {
            super(
                    Kind.CONFLICT,
                    "credit-reference-reused",
                    "%s told of credit '%s' before, and said otherwise".formatted(told.party(), told.reference()));
        }
    }
}
