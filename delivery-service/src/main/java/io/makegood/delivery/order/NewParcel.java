package io.makegood.delivery.order;

import org.jspecify.annotations.Nullable;

/** A parcel as the merchant tells of it. */
public record NewParcel(String tracking, @Nullable String carrier) {}
