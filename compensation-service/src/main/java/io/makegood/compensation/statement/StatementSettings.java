package io.makegood.compensation.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The settings of each tenant. */
@ApplicationScoped
public class StatementSettings {

    private static final TypeReference<Map<String, BigDecimal>> TOLERANCES = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper json;

    StatementSettings(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    public Settings of(Tenant tenant) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from statement_setting where tenant = :tenant")
                .bind("tenant", tenant.name())
                .map((row, context) -> settings(row))
                .findOne()
                .orElse(Settings.USUAL));
    }

    public void set(Tenant tenant, Settings settings) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into statement_setting (tenant, missing_after_days, window_days, tolerances)
                        values (:tenant, :missingAfterDays, :windowDays, cast(:amounts as jsonb))
                        on conflict (tenant) do update set missing_after_days = excluded.missing_after_days,
                          window_days = excluded.window_days, tolerances = excluded.tolerances
                        """)
                .bind("tenant", tenant.name())
                .bind("missingAfterDays", settings.missingAfterDays())
                .bind("windowDays", settings.windowDays())
                .bind("amounts", amounts(settings))
                .execute());
    }

    String amounts(Settings settings) {
        return json.valueToTree(settings.amounts()).toString();
    }

    private Settings settings(ResultSet row) throws SQLException {
        return new Settings(
                row.getInt("missing_after_days"), row.getInt("window_days"), tolerances(row.getString("tolerances")));
    }

    private List<Money> tolerances(String text) {
        try {
            return json.readValue(text, TOLERANCES).entrySet().stream()
                    .map(entry -> Money.of(CurrencyUnit.of(entry.getKey()), entry.getValue()))
                    .toList();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored tolerances cannot be read", unreadable);
        }
    }
}
