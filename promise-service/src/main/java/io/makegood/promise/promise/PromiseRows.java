package io.makegood.promise.promise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.promise.JudgedPromise.JudgedDueTime;
import io.makegood.promise.sql.Times;
import io.makegood.promise.verdict.State;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From rows of {@code promise} and {@code due_time} to what they stand for. */
@Singleton
class PromiseRows {

    private static final TypeReference<Map<String, JsonNode>> FACTS = new TypeReference<>() {};

    private final ObjectMapper json;

    PromiseRows(ObjectMapper json) {
        this.json = json;
    }

    /** Its due times are in another table. */
    JudgedPromise promise(ResultSet row) throws SQLException {
        Promise promise = new Promise(
                new PromiseId(row.getObject("id", UUID.class)),
                new OrderRef(new Tenant(row.getString("tenant")), row.getString("order_ref")),
                row.getString("customer"),
                new GuaranteeRef(row.getString("guarantee"), row.getInt("guarantee_version")),
                Times.instant(row, "made_at"),
                ZoneId.of(row.getString("zone")),
                facts(row.getString("facts")),
                row.getString("reference"),
                Times.instantIfAny(row, "given_due_at"),
                cancellation(row),
                Times.instant(row, "created_at"),
                List.of());
        return new JudgedPromise(promise, State.of(row.getString("state")), List.of());
    }

    private static @Nullable Cancellation cancellation(ResultSet row) throws SQLException {
        Instant at = Times.instantIfAny(row, "cancelled_at");
        return at == null ? null : new Cancellation(at, row.getString("cancel_reason"));
    }

    PromiseId promiseId(ResultSet row) throws SQLException {
        return new PromiseId(row.getObject("promise_id", UUID.class));
    }

    JudgedDueTime dueTime(ResultSet row) throws SQLException {
        DueTime due = new DueTime(
                row.getInt("due_no"),
                row.getString("objective"),
                row.getString("occurrence"),
                row.getInt("re_promise"),
                Times.instantIfAny(row, "due_at"),
                Times.instant(row, "offered_at"),
                row.getString("offered_by"),
                paused(row));
        String lateBy = row.getString("late_by");
        return new JudgedDueTime(
                due,
                State.of(row.getString("state")),
                Times.instant(row, "as_of"),
                lateBy == null ? null : Duration.parse(lateBy));
    }

    private static @Nullable Paused paused(ResultSet row) throws SQLException {
        Instant since = Times.instantIfAny(row, "paused_since");
        return since == null ? null : new Paused(since, row.getString("paused_by"));
    }

    String json(Map<String, JsonNode> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("facts could not be written", unwritable);
        }
    }

    private Map<String, JsonNode> facts(String text) {
        try {
            return json.readValue(text, FACTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored facts cannot be read", unreadable);
        }
    }
}
