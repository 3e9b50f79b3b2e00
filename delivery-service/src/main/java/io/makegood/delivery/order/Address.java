package io.makegood.delivery.order;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where an order goes, in parts that a region can be told by.
 *
 * @param country ISO 3166 code of two letters
 */
@Embeddable
public record Address(
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String postcode) {}
