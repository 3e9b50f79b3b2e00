package io.makegood.compensation.claim;

import io.makegood.compensation.promise.Promise;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a party owes us in all under one award, as the newest entitlement says, once it is asked for.
 *
 * @param tracking numbers of parcels, where the promise brought them
 * @param fileBy from when on it is too late to ask; null when no window is known
 */
public record Demand(
        String party,
        Promise promise,
        String award,
        UUID entitlement,
        int number,
        Money amount,
        List<String> tracking,
        String happened,
        String explanation,
        @Nullable Instant missedAt,
        @Nullable Instant fileBy) {

    public Demand {
        tracking = List.copyOf(tracking);
    }

    public Key key() {
        return new Key(promise.tenant(), promise.id(), award);
    }

    boolean isOverAt(Instant now) {
        return fileBy != null && !now.isBefore(fileBy);
    }

    /** There is one claim at most for each award of a promise. */
    public record Key(Tenant tenant, UUID promise, String award) {}
}
