package io.makegood.compensation.choice;

import io.makegood.compensation.Rows;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** All choices, one for each award of a promise; none is ever changed. */
@ApplicationScoped
public class Choices {

    private final Jdbi jdbi;

    Choices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void add(Choice choice) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into choice (tenant, promise_id, award, form, payout_id, chosen_by, chosen_at)
                        values (:tenant, :promise, :award, :form, :payout, :chosenBy, :chosenAt)
                        """)
                .bind("tenant", choice.promise().tenant().name())
                .bind("promise", choice.promise().id())
                .bind("award", choice.award())
                .bind("form", choice.form())
                .bind("payout", choice.payout())
                .bind("chosenBy", choice.chosenBy())
                .bind("chosenAt", choice.chosenAt())
                .execute());
    }

    /** The names of the forms chosen, by award; promises without a choice are left out. */
    public Map<PromiseId, Map<String, String>> of(Collection<PromiseId> promises) {
        Map<PromiseId, Map<String, String>> forms = new HashMap<>();
        find(promises)
                .forEach(choice -> forms.computeIfAbsent(choice.promise(), any -> new HashMap<>())
                        .put(choice.award(), choice.form()));
        return forms;
    }

    public Optional<Choice> find(PromiseId promise, String award) {
        return find(List.of(promise)).stream()
                .filter(choice -> choice.award().equals(award))
                .findFirst();
    }

    private List<Choice> find(Collection<PromiseId> promises) {
        if (promises.isEmpty()) {
            return List.of();
        }
        Rows<PromiseId> rows = new Rows<>(promises);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select choice.* from unnest(:tenants, cast(:ids as uuid[])) as wanted (tenant, id)
                        join choice on choice.tenant = wanted.tenant and choice.promise_id = wanted.id
                        """)
                .bind("tenants", rows.column(PromiseId::tenant))
                .bind("ids", rows.column(PromiseId::id))
                .map((row, context) -> choice(row))
                .list());
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(
                new PromiseId(new Tenant(row.getString("tenant")), row.getObject("promise_id", UUID.class)),
                row.getString("award"),
                row.getString("form"),
                row.getObject("payout_id", UUID.class),
                row.getString("chosen_by"),
                row.getObject("chosen_at", OffsetDateTime.class).toInstant());
    }
}
