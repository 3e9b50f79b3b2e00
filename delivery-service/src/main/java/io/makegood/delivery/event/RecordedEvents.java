package io.makegood.delivery.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.persistence.Times;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code fulfilment_event} back into what they were told as. */
@Singleton
class RecordedEvents {

    private final ObjectMapper json;

    RecordedEvents(ObjectMapper json) {
        this.json = json;
    }

    RecordedEvent read(ResultSet row, StatementContext context) throws SQLException {
        return new RecordedEvent(
                row.getObject("key", UUID.class),
                event(row),
                Times.instant(row, "recorded_at"),
                row.getString("matched_order"),
                new Provenance(
                        row.getObject("evidence", UUID.class),
                        row.getString("time_from"),
                        row.getString("derived"),
                        reading(row)));
    }

    private FulfilmentEvent event(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new FulfilmentEvent(
                new EventId(source, row.getString("id")),
                row.getString("told_order"),
                row.getString("parcel"),
                row.getString("subject"),
                row.getString("type"),
                row.getString("reason"),
                ifPresent(row, "party", Party::of),
                occurredAt(row),
                ifPresent(row, "zone", ZoneId::of),
                row.getString("place"),
                row.getString("codes"),
                row.getString("carrier_code"),
                row.getString("text"),
                values(row.getString("named_values")),
                ifPresent(row, "withdraws", id -> new EventId(source, id)),
                ifPresent(row, "corrects", id -> new EventId(source, id)));
    }

    private static @Nullable CodeReading reading(ResultSet row) throws SQLException {
        UUID rereadFor = row.getObject("reread_by", UUID.class);
        return row.getString("codes") == null && rereadFor == null
                ? null
                : new CodeReading(
                        row.getString("told_type"),
                        row.getString("told_reason"),
                        ifPresent(row, "told_party", Party::of),
                        row.getObject("read_by", UUID.class),
                        rereadFor);
    }

    String json(Values values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("values could not be written", unwritable);
        }
    }

    private Values values(String text) {
        try {
            return json.readValue(text, Values.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored values cannot be read", unreadable);
        }
    }

    private static OffsetDateTime occurredAt(ResultSet row) throws SQLException {
        return Times.instant(row, "occurred_at").atOffset(ZoneOffset.ofTotalSeconds(row.getInt("occurred_offset")));
    }

    private static <T> @Nullable T ifPresent(ResultSet row, String column, Function<String, T> read)
            throws SQLException {
        String text = row.getString(column);
        return text == null ? null : read.apply(text);
    }
}
