package io.makegood.journey;

import io.makegood.quickstart.merchant.MerchantEndpoint;
import io.makegood.quickstart.rest.Api;
import io.makegood.quickstart.rest.Json;
import io.makegood.quickstart.suite.Service;
import io.makegood.quickstart.suite.Suite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A merchant, a tenant of its own, that promises delivery on time: late costs the shipping fee of 5.00 EUR, from a day
 * late instead 10 % of the order value of 100.00 EUR; each broken re-promise adds a coupon of 2.00 EUR. What turns out
 * to be paid too much is asked back.
 */
record Shop(String tenant, Api promises, Api deliveries, Api compensations) {

    private static final List<String> ROLES = List.of("merchant", "carrier", "finance", "admin");

    static Shop open(String tenant) {
        return open(tenant, RunningSuite.get().merchant(), "/on-time.json");
    }

    /** @param guarantee the file that says what it promises */
    static Shop open(String tenant, MerchantEndpoint merchant, String guarantee) {
        Suite suite = RunningSuite.get();
        String token = suite.tokens().of(tenant, ROLES);
        Shop shop = new Shop(
                tenant,
                new Api(suite.address(Service.PROMISE), token),
                new Api(suite.address(Service.DELIVERY), token),
                new Api(suite.address(Service.COMPENSATION), token));
        shop.payBy(merchant);
        shop.publishGuarantee(guarantee);
        return shop;
    }

    ShopOrder order(String reference) {
        ShopOrder order = new ShopOrder(this, reference);
        order.register();
        return order;
    }

    /** The events of this shop, as somebody else in it sees them. */
    Api deliveriesAs(String person) {
        String token = RunningSuite.get().tokens().of(person, tenant, ROLES);
        return new Api(deliveries.base(), token);
    }

    private void payBy(MerchantEndpoint merchant) {
        compensations
                .put("/payment-endpoint", Map.of("url", merchant.payoutsAddress(), "secret", merchant.secret()), "")
                .orRefuse();
    }

    private void publishGuarantee(String file) {
        promises.post("/guarantees", guarantee(file), "on-time").orRefuse();
        String draft = "/guarantees/on-time/versions/1";
        promises.postIfMatch(draft + "/publish", promises.get(draft).etag(), "publish")
                .orRefuse();
    }

    private static Object guarantee(String name) {
        try (InputStream file = Shop.class.getResourceAsStream(name)) {
            return Json.MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
