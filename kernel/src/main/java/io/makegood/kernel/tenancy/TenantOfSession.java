package io.makegood.kernel.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** The tenant that the entity manager adds to each of its queries. */
@PersistenceUnitExtension
@ApplicationScoped
class TenantOfSession implements TenantResolver {

    private final Tenancy tenancy;

    TenantOfSession(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Override
    public String getDefaultTenantId() {
        return Tenancy.NONE;
    }

    @Override
    public String resolveTenantId() {
        return tenancy.current().name();
    }
}
