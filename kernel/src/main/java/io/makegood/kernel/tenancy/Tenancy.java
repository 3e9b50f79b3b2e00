package io.makegood.kernel.tenancy;

import io.makegood.kernel.refusal.Refusal;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whose work is being done. A request works for the tenant of its token; background work says for whom. Nothing else
 * sets or reads the tenant: connections and the entity manager ask here.
 */
@ApplicationScoped
public class Tenancy {

    /** Row-level security shows rows of all tenants to work that declares itself as such, and none to the rest. */
    static final String ALL = "*";

    static final String NONE = "";

    private final ThreadLocal<@Nullable String> acting = new ThreadLocal<>();
    private final JsonWebToken token;

    Tenancy(JsonWebToken token) {
        this.token = token;
    }

    public Tenant current() {
        String scope = scope();
        if (scope.equals(NONE) || scope.equals(ALL)) {
            throw new TenantMissing();
        }
        return new Tenant(scope);
    }

    public <T> T actingFor(Tenant tenant, Supplier<T> work) {
        return acting(tenant.name(), work);
    }

    public <T> T acrossTenants(Supplier<T> work) {
        return acting(ALL, work);
    }

    public void acrossTenants(Runnable work) {
        acting(ALL, () -> {
            work.run();
            return true;
        });
    }

    /** What a connection is told: a tenant, {@link #ALL} or {@link #NONE}. */
    String scope() {
        String scope = acting.get();
        return scope != null ? scope : ofToken();
    }

    private String ofToken() {
        if (!Arc.container().requestContext().isActive()) {
            return NONE;
        }
        Object claim = token.getClaim("tenant");
        return claim == null ? NONE : nameOf(claim);
    }

    private static String nameOf(Object claim) {
        try {
            return new Tenant(claim.toString()).name();
        } catch (IllegalArgumentException malformed) {
            throw new TenantMissing();
        }
    }

    private <T> T acting(String scope, Supplier<T> work) {
        String before = acting.get();
        acting.set(scope);
        try {
            return work.get();
        } finally {
            if (before == null) {
                acting.remove();
            } else {
                acting.set(before);
            }
        }
    }

    private static final class TenantMissing extends Refusal {
        TenantMissing() {
            super(Kind.FORBIDDEN, "tenant-missing", "the token names no tenant in its 'tenant' claim");
        }
    }
}
