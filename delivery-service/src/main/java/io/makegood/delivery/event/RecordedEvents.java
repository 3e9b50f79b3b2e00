package io.makegood.delivery.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code fulfilment_event} back into what they were told as. */
final class RecordedEvents {

    private RecordedEvents() {}

    static RecordedEvent read(ResultSet row, StatementContext context) throws SQLException {
        return new RecordedEvent(
                row.getObject("key", UUID.class),
                event(row),
                instant(row, "recorded_at"),
                row.getString("matched_order"));
    }

    private static FulfilmentEvent event(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new FulfilmentEvent(
                new EventId(source, row.getString("id")),
                row.getString("told_order"),
                row.getString("parcel"),
                row.getString("type"),
                row.getString("reason"),
                ifPresent(row, "party", Party::of),
                occurredAt(row),
                ifPresent(row, "zone", ZoneId::of),
                row.getString("place"),
                row.getString("carrier_code"),
                row.getString("text"),
                ifPresent(row, "withdraws", id -> new EventId(source, id)),
                ifPresent(row, "corrects", id -> new EventId(source, id)));
    }

    private static OffsetDateTime occurredAt(ResultSet row) throws SQLException {
        return instant(row, "occurred_at").atOffset(ZoneOffset.ofTotalSeconds(row.getInt("occurred_offset")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> @Nullable T ifPresent(ResultSet row, String column, Function<String, T> read)
            throws SQLException {
        String text = row.getString(column);
        return text == null ? null : read.apply(text);
    }
}
