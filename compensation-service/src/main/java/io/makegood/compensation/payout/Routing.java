package io.makegood.compensation.payout;

import io.makegood.compensation.routing.Provider;
import io.makegood.compensation.routing.ProviderInUse;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.compensation.routing.Providers;
import io.makegood.compensation.routing.Route;
import io.makegood.compensation.routing.RouteTable;
import io.makegood.compensation.routing.Routes;
import io.makegood.compensation.routing.StoredProvider;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes who moves the money; what no provider can have heard of follows at once. */
@ApplicationScoped
public class Routing {

    private static final String NAME = "[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?";

    private final Providers providers;
    private final Routes routes;
    private final DuePayouts due;

    Routing(Providers providers, Routes routes, DuePayouts due) {
        this.providers = providers;
        this.routes = routes;
        this.due = due;
    }

    /** Changes of one tenant come one after the other; whoever changes something begins with this. */
    public void begin(Tenant tenant, Instant now) {
        routes.changed(tenant, now);
    }

    public StoredProvider put(Provider provider, Instant now) {
        ProviderKey key = provider.key();
        if (!key.name().matches(NAME)) {
            throw Invalid.field("/name", key.name(), "must be 1 to 40 small letters, digits and hyphens between them");
        }
        provider.settings().check();
        providers.find(key.tenant(), key.name()).ifPresent(known -> requireSameKind(known.provider(), provider));
        providers.put(provider, now);
        due.reroute(key.tenant());
        return providers.get(key.tenant(), key.name());
    }

    private static void requireSameKind(Provider known, Provider next) {
        if (known.kind() != next.kind()) {
            throw new ProviderInUse(
                    known.key().name(),
                    "is of kind %s and stays so; choose another name"
                            .formatted(known.kind().word()));
        }
    }

    /** Refused while a route names it, or while it may have heard of payouts that have not ended. */
    public void delete(ProviderKey key) {
        providers.get(key.tenant(), key.name());
        if (routes.of(key.tenant()).routes().stream()
                .anyMatch(route -> route.provider().equals(key.name()))) {
            throw new ProviderInUse(key.name(), "is named by a route");
        }
        if (due.isBusy(key)) {
            throw new ProviderInUse(key.name(), "may have heard of payouts that have not ended");
        }
        providers.delete(key);
        due.reroute(key.tenant());
    }

    /** The first that fits is taken, so their order counts. */
    public RouteTable route(Tenant tenant, List<Route> wanted) {
        Set<String> known = providers.all(tenant).stream()
                .map(stored -> stored.provider().key().name())
                .collect(Collectors.toSet());
        for (int place = 0; place < wanted.size(); place++) {
            check(wanted.get(place), "/routes/" + place, known);
        }
        routes.replace(tenant, wanted);
        due.reroute(tenant);
        return routes.of(tenant);
    }

    private static void check(Route route, String pointer, Set<String> known) {
        route.check(pointer);
        if (!known.contains(route.provider())) {
            throw Invalid.field(pointer + "/provider", route.provider(), "must be the name of a payment provider");
        }
    }
}
