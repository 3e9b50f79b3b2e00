package io.makegood.delivery.registry;

import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.event.CodedEvents;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.registry.CodeChange.Past;
import io.makegood.delivery.registry.CodeChange.Status;
import io.makegood.delivery.registry.CodeChange.Step;
import io.makegood.delivery.registry.CodeChange.Work;
import io.makegood.kernel.persistence.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Rows of {@code code_change}. */
final class CodeChangeRows {

    private CodeChangeRows() {}

    static CodeChange read(ResultSet row, StatementContext context) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new CodeChange(
                id,
                row.getString("codes"),
                row.getString("code"),
                meaning(row, "", id),
                row.getObject("over", UUID.class),
                meaning(row, "before_", row.getObject("over", UUID.class)),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getInt("revision"),
                Objects.requireNonNull(step(row, "proposed", row.getString("because"))),
                step(row, "applied", null),
                row.getBoolean("to_past"),
                step(row, "withdrawn", row.getString("withdrawn_because")),
                past(row));
    }

    static @Nullable String word(Meaning meaning) {
        return meaning.party() == null ? null : meaning.party().word();
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static Meaning meaning(ResultSet row, String prefix, @Nullable UUID changedBy) throws SQLException {
        Optional<String> party = Optional.ofNullable(row.getString(prefix + "party"));
        return new Meaning(
                row.getString(prefix + "type"),
                row.getString(prefix + "reason"),
                party.map(Party::of).orElse(null),
                changedBy);
    }

    private static @Nullable Step step(ResultSet row, String name, @Nullable String because) throws SQLException {
        Instant at = Times.instantIfAny(row, name + "_at");
        return at == null ? null : new Step(row.getString(name + "_by"), at, because);
    }

    private static @Nullable Past past(ResultSet row) throws SQLException {
        Instant beganAt = Times.instantIfAny(row, "work_began_at");
        UUID after = row.getObject("work_after", UUID.class);
        return beganAt == null
                ? null
                : new Past(
                        Work.valueOf(row.getString("past").toUpperCase(Locale.ROOT)),
                        after == null ? CodedEvents.START : after,
                        row.getLong("looked_at"),
                        row.getLong("told"),
                        beganAt,
                        Times.instantIfAny(row, "work_ended_at"));
    }
}
