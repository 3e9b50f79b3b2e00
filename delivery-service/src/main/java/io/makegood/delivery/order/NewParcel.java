package io.makegood.delivery.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as the merchant tells of it.
 *
 * @param replaces parcels of the same order whose place it takes
 */
public record NewParcel(String tracking, @Nullable String carrier, List<String> replaces) {}
