package io.makegood.compensation.payout;

import io.makegood.compensation.routing.ProviderKind;
import java.util.concurrent.CompletableFuture;

/** Whoever moves the money. The same payout may be issued more than once and must be paid once. */
public interface PaymentProvider {

    /** The kind of providers that are reached this way. */
    ProviderKind kind();

    /** Completes with an outcome, never with an exception. */
    CompletableFuture<Outcome> issue(DuePayout due);
}
