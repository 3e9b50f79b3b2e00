package io.makegood.compensation.terms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.makegood.compensation.Rows;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Our copies of the published guarantee versions. A version's terms never change, so the first copy stands, and what was
 * compiled once may be kept.
 */
@ApplicationScoped
public class Guarantees {

    private static final int MOST_COMPILED = 2_000;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Cache<PublishedGuarantee.Key, Terms> compiled =
            Caffeine.newBuilder().maximumSize(MOST_COMPILED).build();

    Guarantees(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    public void remember(Collection<PublishedGuarantee> published) {
        Rows<PublishedGuarantee> rows = new Rows<>(published);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into guarantee_version (tenant, code, version, name, terms, calendars)
                        select tenant, code, cast(version as integer), name, cast(terms as jsonb), cast(calendars as jsonb)
                        from unnest(:tenants, :codes, :versions, :names, :terms, :calendars)
                          as row (tenant, code, version, name, terms, calendars)
                        on conflict do nothing
                        """)
                .bind("tenants", rows.column(row -> row.key().tenant()))
                .bind("codes", rows.column(row -> row.key().version().code()))
                .bind("versions", rows.column(row -> row.key().version().version()))
                .bind("names", rows.column(PublishedGuarantee::name))
                .bind("terms", rows.column(PublishedGuarantee::terms))
                .bind("calendars", rows.column(PublishedGuarantee::calendars))
                .execute());
    }

    /** Those that have arrived. */
    public Map<PublishedGuarantee.Key, Terms> termsOf(Collection<PublishedGuarantee.Key> keys) {
        Map<PublishedGuarantee.Key, Terms> terms = new HashMap<>(compiled.getAllPresent(keys));
        List<PublishedGuarantee.Key> missing = new ArrayList<>(keys);
        missing.removeAll(terms.keySet());
        if (!missing.isEmpty()) {
            read(missing).forEach(guarantee -> terms.put(guarantee.key(), guarantee.compiled()));
            compiled.putAll(terms);
        }
        return terms;
    }

    /** What it is called; its code while we have not heard of it. */
    public String nameOf(PublishedGuarantee.Key key) {
        return read(List.of(key)).stream()
                .map(PublishedGuarantee::name)
                .findFirst()
                .orElse(key.version().code());
    }

    private List<PublishedGuarantee> read(Collection<PublishedGuarantee.Key> keys) {
        Rows<PublishedGuarantee.Key> rows = new Rows<>(keys);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from guarantee_version
                        where (tenant, code, version) in (
                          select tenant, code, cast(version as integer)
                          from unnest(:tenants, :codes, :versions) as row (tenant, code, version))
                        """)
                .bind("tenants", rows.column(PublishedGuarantee.Key::tenant))
                .bind("codes", rows.column(key -> key.version().code()))
                .bind("versions", rows.column(key -> key.version().version()))
                .map((row, context) -> published(row))
                .list());
    }

    private PublishedGuarantee published(ResultSet row) throws SQLException {
        GuaranteeVersion version = new GuaranteeVersion(row.getString("code"), row.getInt("version"));
        PublishedGuarantee.Key key = new PublishedGuarantee.Key(new Tenant(row.getString("tenant")), version);
        try {
            return new PublishedGuarantee(
                    key,
                    row.getString("name"),
                    json.readTree(row.getString("terms")),
                    json.readTree(row.getString("calendars")));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the terms of %s cannot be read".formatted(key), unreadable);
        }
    }
}
