package io.makegood.quickstart.story;

import io.makegood.quickstart.rest.Api;
import io.makegood.quickstart.suite.Service;
import io.makegood.quickstart.suite.Suite;
import java.util.List;

/** The three services' APIs as one tenant sees them. */
record TenantApis(Api promise, Api delivery, Api compensation) {

    private static final List<String> ROLES = List.of("merchant", "carrier", "operations", "finance", "admin");

    static TenantApis of(Suite suite, String tenant) {
        String token = suite.tokens().of(tenant, ROLES);
        return new TenantApis(
                new Api(suite.address(Service.PROMISE), token),
                new Api(suite.address(Service.DELIVERY), token),
                new Api(suite.address(Service.COMPENSATION), token));
    }
}
