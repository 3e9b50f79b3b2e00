package io.makegood.compensation.payout;

import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** One endpoint per tenant. */
@ApplicationScoped
public class PaymentEndpoints implements PanacheRepositoryBase<PaymentEndpoint, String> {

    public PaymentEndpoint get(Tenant tenant) {
        return find(tenant).orElseThrow(PaymentEndpointNotFound::new);
    }

    public Optional<PaymentEndpoint> find(Tenant tenant) {
        return findByIdOptional(tenant.name());
    }

    public PaymentEndpoint set(Tenant tenant, String url, String secret, Instant now) {
        PaymentEndpoint known = findById(tenant.name());
        if (known == null) {
            PaymentEndpoint endpoint = new PaymentEndpoint(tenant, url, secret, now);
            persistAndFlush(endpoint);
            return endpoint;
        }
        known.move(url, secret, now);
        flush();
        return known;
    }

    private static final class PaymentEndpointNotFound extends Refusal {
        PaymentEndpointNotFound() {
            super(Kind.NOT_FOUND, "payment-endpoint-not-found", "no payment endpoint is set");
        }
    }
}
