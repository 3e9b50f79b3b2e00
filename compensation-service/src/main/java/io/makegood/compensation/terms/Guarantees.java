package io.makegood.compensation.terms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.compensation.Rows;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Our copies of the published guarantee versions. A version's terms never change, so the first copy stands. */
@ApplicationScoped
public class Guarantees {

    private record Known(PublishedGuarantee.Key key, Terms terms) {}

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Guarantees(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    public void remember(Collection<PublishedGuarantee> published) {
        Rows<PublishedGuarantee> rows = new Rows<>(published);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into guarantee_version (tenant, code, version, terms)
                        select tenant, code, cast(version as integer), cast(terms as jsonb)
                        from unnest(:tenants, :codes, :versions, :terms) as row (tenant, code, version, terms)
                        on conflict do nothing
                        """)
                .bind("tenants", rows.column(row -> row.key().tenant()))
                .bind("codes", rows.column(row -> row.key().version().code()))
                .bind("versions", rows.column(row -> row.key().version().version()))
                .bind("terms", rows.column(PublishedGuarantee::terms))
                .execute());
    }

    public Map<PublishedGuarantee.Key, Terms> termsOf(Collection<PublishedGuarantee.Key> keys) {
        Rows<PublishedGuarantee.Key> rows = new Rows<>(keys);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select tenant, code, version, terms from guarantee_version
                        where (tenant, code, version) in (
                          select tenant, code, cast(version as integer)
                          from unnest(:tenants, :codes, :versions) as row (tenant, code, version))
                        """)
                .bind("tenants", rows.column(PublishedGuarantee.Key::tenant))
                .bind("codes", rows.column(key -> key.version().code()))
                .bind("versions", rows.column(key -> key.version().version()))
                .map((row, context) -> known(row))
                .collect(Collectors.toMap(Known::key, Known::terms)));
    }

    private Known known(ResultSet row) throws SQLException {
        GuaranteeVersion version = new GuaranteeVersion(row.getString("code"), row.getInt("version"));
        PublishedGuarantee.Key key = new PublishedGuarantee.Key(new Tenant(row.getString("tenant")), version);
        try {
            return new Known(key, TermsReader.read(json.readTree(row.getString("terms"))));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the terms of %s cannot be read".formatted(key), unreadable);
        }
    }
}
