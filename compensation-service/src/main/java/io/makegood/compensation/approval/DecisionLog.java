package io.makegood.compensation.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.compensation.Rows;
import io.makegood.compensation.Word;
import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Payout;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every decision ever made. */
@ApplicationScoped
public class DecisionLog {

    /** A decision as it was recorded. */
    public record PastDecision(
            Decision.Kind kind, String person, @Nullable String reason, List<Hold> on, Instant at) {}

    private final Jdbi jdbi;
    private final ObjectMapper json;

    DecisionLog(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    void add(Collection<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        Rows<Decision> rows = new Rows<>(decisions);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into payout_decision (tenant, payout_id, kind, person, reason, holds, decided_at)
                        select tenant, cast(payout as uuid), kind, person, reason, cast(holds as jsonb),
                          cast(decided_at as timestamptz)
                        from unnest(:tenants, :payouts, :kinds, :people, :reasons, :holds, :decidedAt) with ordinality
                          as row (tenant, payout, kind, person, reason, holds, decided_at, place)
                        order by place
                        """)
                .bind("tenants", rows.column(row -> row.payout().promise().tenant()))
                .bind("payouts", rows.column(row -> row.payout().id()))
                .bind("kinds", rows.column(row -> row.kind().word()))
                .bind("people", rows.column(row -> row.person().name()))
                .bind("reasons", rows.column(Decision::reason))
                .bind("holds", rows.column(row -> json.valueToTree(row.on())))
                .bind("decidedAt", rows.column(Decision::at))
                .execute());
    }

    /** Oldest first. */
    public List<PastDecision> of(Payout payout) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from payout_decision where tenant = :tenant and payout_id = :id order by place
                        """)
                .bind("tenant", payout.promise().tenant().name())
                .bind("id", payout.id())
                .map((row, context) -> past(row))
                .list());
    }

    private PastDecision past(ResultSet row) throws SQLException {
        try {
            return new PastDecision(
                    Word.constant(Decision.Kind.class, row.getString("kind")),
                    row.getString("person"),
                    row.getString("reason"),
                    json.readValue(row.getString("holds"), new TypeReference<List<Hold>>() {}),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a decision cannot be read", unreadable);
        }
    }
}
