package io.makegood.compensation.recourse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.compensation.Rows;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Jdbi;

/** When promises to us were made and missed, and the parcels they are about. */
@ApplicationScoped
class Occasions {

    /** Facts that promises bring, if their terms ask for them: a number, or several. */
    private static final List<String> TRACKING = List.of("trackingNumber", "trackingNumbers", "tracking");

    /** @param missedAt by the number of the breached verdict */
    record Occasion(Instant madeAt, List<String> tracking, Map<Integer, Instant> missedAt) {}

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Occasions(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    Map<PromiseId, Occasion> of(Collection<PromiseId> promises) {
        Rows<PromiseId> rows = new Rows<>(promises);
        Map<PromiseId, Occasion> occasions = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select p.tenant, p.id, p.made_at, p.facts, v.number, v.missed_at
                        from unnest(:tenants, cast(:ids as uuid[])) as wanted (tenant, id)
                        cross join lateral (
                          select * from promise where tenant = wanted.tenant and id = wanted.id offset 0) p
                        left join lateral (
                          select * from verdict
                          where tenant = p.tenant and promise_id = p.id and missed_at is not null offset 0) v on true
                        """)
                .bind("tenants", rows.column(PromiseId::tenant))
                .bind("ids", rows.column(PromiseId::id))
                .map((row, context) -> {
                    PromiseId id = new PromiseId(new Tenant(row.getString("tenant")), row.getObject("id", UUID.class));
                    Occasion occasion = occasions.get(id);
                    if (occasion == null) {
                        occasion = occasion(row);
                        occasions.put(id, occasion);
                    }
                    OffsetDateTime missed = row.getObject("missed_at", OffsetDateTime.class);
                    if (missed != null) {
                        occasion.missedAt().put(row.getInt("number"), missed.toInstant());
                    }
                    return id;
                })
                .list());
        return occasions;
    }

    private Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                tracking(row.getString("facts")),
                new HashMap<>());
    }

    private List<String> tracking(String facts) {
        try {
            JsonNode brought = json.readTree(facts);
            return TRACKING.stream()
                    .map(brought::path)
                    .flatMap(Occasions::texts)
                    .distinct()
                    .toList();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("facts cannot be read", unreadable);
        }
    }

    private static Stream<String> texts(JsonNode fact) {
        Stream<JsonNode> all = fact.isArray() ? StreamSupport.stream(fact.spliterator(), false) : Stream.of(fact);
        return all.filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
