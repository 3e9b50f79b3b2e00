package io.makegood.compensation.routing;

import io.makegood.compensation.Rows;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The route tables of all tenants. */
@ApplicationScoped
public class Routes {

    private final Jdbi jdbi;

    Routes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public RouteTable of(Tenant tenant) {
        return jdbi.withHandle(handle -> new RouteTable(
                handle.createQuery("""
                                select remedy, kind, currency, provider from payment_route
                                where tenant = :tenant order by place
                                """)
                        .bind("tenant", tenant.name())
                        .map(ConstructorMapper.of(Route.class))
                        .list(),
                handle.createQuery("select revision from payment_routing where tenant = :tenant")
                        .bind("tenant", tenant.name())
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0)));
    }

    public void replace(Tenant tenant, List<Route> routes) {
        Rows<Integer> places =
                new Rows<>(IntStream.range(0, routes.size()).boxed().toList());
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from payment_route where tenant = :tenant")
                    .bind("tenant", tenant.name())
                    .execute();
            handle.createUpdate("""
                            insert into payment_route (tenant, place, remedy, kind, currency, provider)
                            select :tenant, cast(place as integer), remedy, kind, currency, provider
                            from unnest(:places, :remedies, :kinds, :currencies, :providers)
                              as row (place, remedy, kind, currency, provider)
                            """)
                    .bind("tenant", tenant.name())
                    .bind("places", places.column(place -> place))
                    .bind("remedies", places.column(place -> routes.get(place).remedy()))
                    .bind("kinds", places.column(place -> routes.get(place).kind()))
                    .bind("currencies", places.column(place -> routes.get(place).currency()))
                    .bind("providers", places.column(place -> routes.get(place).provider()))
                    .execute();
        });
    }

    /** Whoever changes providers or routes says so, one at a time for each tenant. */
    public void changed(Tenant tenant, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into payment_routing (tenant, changed_at, revision) values (:tenant, :now, 1)
                        on conflict (tenant) do update
                        set changed_at = excluded.changed_at, revision = payment_routing.revision + 1
                        """)
                .bind("tenant", tenant.name())
                .bind("now", now)
                .execute());
    }
}
