package io.makegood.delivery.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of an order as the rules see it.
 *
 * @param replacedBy the parcels that took its place; while there are any, it is not waited for
 */
public record RegisteredParcel(
        String order, String tracking, @Nullable String carrier, List<String> replacedBy) {

    public boolean isReplaced() {
        return !replacedBy.isEmpty();
    }
}
