package io.makegood.compensation.routing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.makegood.compensation.Word;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The payment providers of all tenants. */
@ApplicationScoped
public class Providers {

    private final Jdbi jdbi;
    private final ObjectMapper written;

    Providers(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.written = json.copy().registerModule(new SimpleModule("secrets").addSerializer(Secret.class, new Kept()));
    }

    public Optional<StoredProvider> find(Tenant tenant, String name) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select tenant, name, kind, settings, updated_at, revision from payment_provider
                        where tenant = :tenant and name = :name
                        """)
                .bind("tenant", tenant.name())
                .bind("name", name)
                .map((row, context) -> stored(row))
                .findOne());
    }

    public StoredProvider get(Tenant tenant, String name) {
        return find(tenant, name).orElseThrow(() -> new ProviderNotFound(name));
    }

    /** By name. */
    public List<StoredProvider> all(Tenant tenant) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select tenant, name, kind, settings, updated_at, revision from payment_provider
                        where tenant = :tenant
                        order by name
                        """)
                .bind("tenant", tenant.name())
                .map((row, context) -> stored(row))
                .list());
    }

    public void put(Provider provider, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into payment_provider (tenant, name, kind, settings, updated_at, revision, next_file_at)
                        values (:tenant, :name, :kind, cast(:settings as jsonb), :now, 0, :nextFileAt)
                        on conflict (tenant, name) do update
                        set settings = excluded.settings, updated_at = excluded.updated_at, next_file_at = excluded.next_file_at,
                          revision = payment_provider.revision + 1
                        """)
                .bind("tenant", provider.key().tenant().name())
                .bind("name", provider.key().name())
                .bind("kind", provider.kind().word())
                .bind("settings", written(provider.settings()))
                .bind("now", now)
                .bind("nextFileAt", nextFileAfter(now, provider.settings()))
                .execute());
    }

    /** One whose time for a file has come; the next one is planned in the same transaction. */
    public Optional<Provider> takeFileDue(Instant now) {
        Optional<Provider> due = jdbi.withHandle(handle -> handle.createQuery("""
                        select tenant, name, kind, settings, updated_at, revision from payment_provider
                        where next_file_at <= :now
                        order by next_file_at limit 1
                        for update skip locked
                        """)
                .bind("now", now)
                .map((row, context) -> stored(row).provider())
                .findOne());
        due.ifPresent(bank -> planFile(bank, now));
        return due;
    }

    private void planFile(Provider bank, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update payment_provider set next_file_at = :next where tenant = :tenant and name = :name
                        """)
                .bind("tenant", bank.key().tenant().name())
                .bind("name", bank.key().name())
                .bind("next", nextFileAfter(now, bank.settings()))
                .execute());
    }

    private static @Nullable Instant nextFileAfter(Instant now, Settings settings) {
        return settings instanceof PainSettings pain ? pain.nextFileAfter(now) : null;
    }

    public void delete(ProviderKey key) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from payment_provider where tenant = :tenant and name = :name")
                        .bind("tenant", key.tenant().name())
                        .bind("name", key.name())
                        .execute());
    }

    /** From the columns {@code tenant}, {@code provider_kind} and {@code settings}. */
    public Provider provider(ResultSet row, String name) throws SQLException {
        ProviderKind kind = Word.constant(ProviderKind.class, row.getString("provider_kind"));
        return new Provider(
                new ProviderKey(new Tenant(row.getString("tenant")), name), read(kind, row.getString("settings")));
    }

    private StoredProvider stored(ResultSet row) throws SQLException {
        ProviderKind kind = Word.constant(ProviderKind.class, row.getString("kind"));
        ProviderKey key = new ProviderKey(new Tenant(row.getString("tenant")), row.getString("name"));
        return new StoredProvider(
                new Provider(key, read(kind, row.getString("settings"))),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getInt("revision"));
    }

    private Settings read(ProviderKind kind, String settings) {
        try {
            return written.readValue(settings, kind.settings());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("settings of a %s cannot be read".formatted(kind.word()), unreadable);
        }
    }

    private String written(Settings settings) {
        try {
            return written.writeValueAsString(settings);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(
                    "settings of a %s cannot be written"
                            .formatted(settings.kind().word()),
                    unwritable);
        }
    }

    /** The only place where secrets are written as they are. */
    private static final class Kept extends JsonSerializer<Secret> {

        @Override
        public void serialize(Secret secret, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeString(secret.value());
        }
    }
}
