package io.makegood.delivery.silence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks at what is due: a batch is one transaction, from claiming looks to the events, their messages and the next
 * looks. Several replicas share the work. When a batch fails its parcels are looked at one by one, and those that fail
 * are set aside for a while, so that they do not hold back the others.
 */
@ApplicationScoped
class Sweep {

    static final int BATCH = 500;

    private static final Duration ASIDE = Duration.ofMinutes(1);

    private final Looks looks;
    private final Looking looking;
    private final OrderLocks locks;
    private final Tenancy tenancy;

    Sweep(Looks looks, Looking looking, OrderLocks locks, Tenancy tenancy) {
        this.looks = looks;
        this.looking = looking;
        this.locks = locks;
        this.tenancy = tenancy;
    }

    /** Looks until nothing is due at {@code now} that nobody else is looking at. */
    void drain(Instant now) {
        boolean full = true;
        while (full) {
            full = tenancy.acrossTenants(() -> look(now)) == BATCH;
        }
    }

    private int look(Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> lookTogether(now));
        } catch (RuntimeException failed) {
            Log.warnf(failed, "a batch of looks failed; its parcels are looked at one by one");
            return lookApart(now);
        }
    }

    /** In the transaction of the caller. */
    int lookTogether(Instant now) {
        return look(looks.claim(now, BATCH), now);
    }

    private int lookApart(Instant now) {
        List<Look> due = QuarkusTransaction.requiringNew().call(() -> looks.claim(now, BATCH));
        due.forEach(look -> lookAlone(look, now));
        return due.size();
    }

    private void lookAlone(Look look, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> look(looks.claim(List.of(look)), now));
        } catch (RuntimeException failed) {
            Log.errorf(failed, "parcel %s cannot be looked at; trying again in %s", look.parcel(), ASIDE);
            QuarkusTransaction.requiringNew().run(() -> {
                looks.remove(List.of(look));
                looks.add(List.of(look.at(now.plus(ASIDE))));
            });
        }
    }

    /** Removes first: a look that is added again is a new one, and stays. Reads only what nobody changes any more. */
    private int look(List<Look> claimed, Instant now) {
        if (!claimed.isEmpty()) {
            locks.hold(claimed.stream().map(Look::keyOfOrder).collect(toSet()));
            looks.remove(claimed);
            claimed.stream()
                    .collect(groupingBy(Look::tenant))
                    .forEach((tenant, ofTenant) ->
                            looks.add(tenancy.actingFor(tenant, () -> looking.look(ofTenant, now))));
        }
        return claimed.size();
    }
}
