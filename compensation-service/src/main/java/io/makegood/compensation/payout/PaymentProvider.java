package io.makegood.compensation.payout;

import java.util.concurrent.CompletableFuture;

/** Whoever moves the money. The same payout may be issued more than once and must be paid once. */
public interface PaymentProvider {

    /** Completes with an outcome, never with an exception. */
    CompletableFuture<Outcome> issue(Payout payout, Destination destination);

    /** Where a tenant's payouts go, and the secret that signs them. */
    record Destination(String url, String secret) {

        @Override
        public String toString() {
            return url;
        }
    }
}
