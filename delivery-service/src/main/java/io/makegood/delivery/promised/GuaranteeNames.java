package io.makegood.delivery.promised;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.persistence.Columns;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What published guarantees are called. A version never changes, so what was heard first stands. */
@ApplicationScoped
public class GuaranteeNames {

    private static final TypeReference<Map<String, Map<String, String>>> ABOUTS = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Tenancy tenancy;

    GuaranteeNames(Jdbi jdbi, ObjectMapper json, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.json = json;
        this.tenancy = tenancy;
    }

    public void remember(Collection<GuaranteeName> names) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into guarantee_name (tenant, code, version, name, abouts)
                        select tenant, code, cast(version as integer), name, cast(abouts as jsonb)
                        from unnest(:tenants, :codes, :versions, :names, :abouts)
                          as row (tenant, code, version, name, abouts)
                        on conflict do nothing
                        """)
                .bind("tenants", Columns.of(names, name -> name.tenant().name()))
                .bind("codes", Columns.of(names, GuaranteeName::code))
                .bind("versions", Columns.of(names, GuaranteeName::version))
                .bind("names", Columns.of(names, GuaranteeName::name))
                .bind("abouts", Columns.of(names, name -> written(name.abouts())))
                .execute());
    }

    /** Those of the codes and versions that we have heard of. */
    public List<GuaranteeName> of(Collection<Word.Promised> promises) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from guarantee_name
                        where tenant = :tenant and (code, version) in (
                          select code, cast(version as integer) from unnest(:codes, :versions) as row (code, version))
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("codes", Columns.of(promises, Word.Promised::guarantee))
                .bind("versions", Columns.of(promises, Word.Promised::version))
                .map((row, context) -> name(row))
                .list());
    }

    private String written(Map<String, Map<String, String>> abouts) {
        try {
            return json.writeValueAsString(abouts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("names could not be written", unwritable);
        }
    }

    private GuaranteeName name(ResultSet row) throws SQLException {
        try {
            return new GuaranteeName(
                    new Tenant(row.getString("tenant")),
                    row.getString("code"),
                    row.getInt("version"),
                    row.getString("name"),
                    json.readValue(row.getString("abouts"), ABOUTS));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored names cannot be read", unreadable);
        }
    }
}
