package io.makegood.delivery.connection;

import io.makegood.delivery.carrier.Sender;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.persistence.Times;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The connections of the tenant. */
@ApplicationScoped
public class Connections {

    /** A new connection, and the only sight of its token. */
    public record Opened(Connection connection, Token token) {}

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    Connections(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    public Opened open(String adapter, Sender sender, @Nullable String secret, Instant now) {
        Token token = Token.next();
        Connection connection =
                new Connection(TimeOrderedId.next(), tenancy.current(), adapter, sender, Secrets.of(secret), now);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into connection (tenant, id, adapter, source, zone, token_hash, secret, created_at)
                        values (:tenant, :id, :adapter, :source, :zone, :hash, :secret, :now)
                        """)
                .bind("tenant", connection.tenant().name())
                .bind("id", connection.id())
                .bind("adapter", adapter)
                .bind("source", sender.source())
                .bind("zone", Objects.toString(sender.zone(), null))
                .bind("hash", token.hash())
                .bind("secret", secret)
                .bind("now", now)
                .execute());
        return new Opened(connection, token);
    }

    public Connection get(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from connection where tenant = :tenant and id = :id
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .map(Connections::read)
                .findOne()
                .orElseThrow(() -> notFound(id)));
    }

    /** Whosoever it is. */
    public Connection ofToken(String adapter, Token token) {
        return tenancy.acrossTenants(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select * from connection where token_hash = :hash and adapter = :adapter
                        """)
                        .bind("hash", token.hash())
                        .bind("adapter", adapter)
                        .map(Connections::read)
                        .findOne()))
                .orElseThrow(() -> new ConnectionNotFound("nobody sends to this address"));
    }

    public List<Connection> newestFirst(Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from connection where tenant = :tenant and (created_at, id) < (:at, :id)
                        order by created_at desc, id desc limit :limit
                        """)
                .bind("tenant", tenant())
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(Connections::read)
                .list());
    }

    /** The connection with its next secret; the one it has is valid until then. */
    public Connection rotate(UUID id, String secret, Instant currentUntil) {
        Connection known = get(id);
        Secrets next = known.secrets().followedBy(secret, currentUntil);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update connection
                        set secret = :secret, previous_secret = :previous, previous_until = :previousUntil
                        where tenant = :tenant and id = :id
                        """)
                .bind("secret", next.current())
                .bind("previous", next.previous())
                .bind("previousUntil", next.previousUntil())
                .bind("tenant", tenant())
                .bind("id", id)
                .execute());
        return get(id);
    }

    public void close(UUID id) {
        int closed = jdbi.withHandle(handle ->
                handle.createUpdate("""
                        delete from connection where tenant = :tenant and id = :id
                        """).bind("tenant", tenant()).bind("id", id).execute());
        if (closed == 0) {
            throw notFound(id);
        }
    }

    private String tenant() {
        return tenancy.current().name();
    }

    private static ConnectionNotFound notFound(UUID id) {
        return new ConnectionNotFound("no connection '%s'".formatted(id));
    }

    private static Connection read(ResultSet row, StatementContext context) throws SQLException {
        Optional<String> zone = Optional.ofNullable(row.getString("zone"));
        return new Connection(
                row.getObject("id", UUID.class),
                new Tenant(row.getString("tenant")),
                row.getString("adapter"),
                new Sender(row.getString("source"), zone.map(ZoneId::of).orElse(null)),
                new Secrets(
                        row.getString("secret"),
                        row.getString("previous_secret"),
                        Times.instantIfAny(row, "previous_until")),
                Times.instant(row, "created_at"));
    }
}
