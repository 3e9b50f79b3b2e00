package io.makegood.kernel.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Tells PostgreSQL whose rows a connection may see, each time one is taken from the pool. */
@Singleton
class TenantConnections implements AgroalPoolInterceptor {

    private final Tenancy tenancy;

    TenantConnections(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('makegood.tenant', ?, false)")) {
            statement.setString(1, tenancy.scope());
            statement.execute();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the connection could not be told its tenant", unreachable);
        }
    }
}
