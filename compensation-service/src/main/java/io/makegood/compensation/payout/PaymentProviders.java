package io.makegood.compensation.payout;

import io.makegood.compensation.routing.ProviderKind;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** All ways to move money; each payout goes the way of its provider. */
@ApplicationScoped
class PaymentProviders {

    private static final String NO_MONEY =
            "%s is no money: only the merchant's endpoint gives it, not a provider of kind %s";

    private final Map<ProviderKind, PaymentProvider> byKind = new EnumMap<>(ProviderKind.class);

    PaymentProviders(@All List<PaymentProvider> ways) {
        ways.forEach(way -> byKind.put(way.kind(), way));
    }

    CompletableFuture<Outcome> issue(DuePayout due) {
        ProviderKind kind = due.provider().kind();
        if (due.payout().isInKind() && kind != ProviderKind.WEBHOOK) {
            return CompletableFuture.completedFuture(
                    Outcome.refused(NO_MONEY.formatted(due.payout().inKind(), kind.word())));
        }
        return Objects.requireNonNull(byKind.get(kind), kind::word).issue(due);
    }
}
