package io.makegood.promise.guarantee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.sql.Columns;
import io.makegood.promise.sql.Times;
import io.makegood.terms.Terms;
import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.check.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Published versions as the hot paths read them: many at once, also across tenants. Terms are compiled once; what was
 * published never changes, so what was compiled may be kept.
 */
@ApplicationScoped
public class PublishedVersions {

    private static final int MOST_COMPILED = 2_000;

    /** A version belongs to a tenant; two tenants may use one code. */
    public record Key(Tenant tenant, GuaranteeRef ref) {}

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Cache<Key, Terms> compiled =
            Caffeine.newBuilder().maximumSize(MOST_COMPILED).build();

    PublishedVersions(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Newest first, whatever became of them since they were published. */
    public List<PublishedVersion> of(Tenant tenant, String code) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from guarantee_version
                        where tenant = :tenant and code = :code and status <> 'draft' order by version desc
                        """)
                .bind("tenant", tenant.name())
                .bind("code", code)
                .map((row, context) -> version(row))
                .list());
    }

    public Map<Key, PublishedVersion> all(Collection<Key> keys) {
        Map<Key, PublishedVersion> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select * from guarantee_version where (tenant, code, version) in (
                          select * from unnest(:tenants, :codes, cast(:versions as integer[])))
                        """)
                .bind("tenants", Columns.of(keys, Key::tenant))
                .bind("codes", Columns.of(keys, key -> key.ref().code()))
                .bind("versions", Columns.of(keys, key -> key.ref().version()))
                .map((row, context) -> found.put(key(row), version(row)))
                .list());
        return found;
    }

    private PublishedVersion version(ResultSet row) throws SQLException {
        Key key = key(row);
        Terms terms = compiled.getIfPresent(key);
        if (terms == null) {
            terms = Validation.trusted(
                    read(row.getString("terms")), BusinessCalendar.readAll(read(row.getString("calendars"))));
            compiled.put(key, terms);
        }
        return new PublishedVersion(
                key.ref(),
                Status.of(row.getString("status")),
                Times.instant(row, "effective_from"),
                Times.instantIfAny(row, "effective_until"),
                terms);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                new Tenant(row.getString("tenant")), new GuaranteeRef(row.getString("code"), row.getInt("version")));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored terms are not JSON", unreadable);
        }
    }
}
