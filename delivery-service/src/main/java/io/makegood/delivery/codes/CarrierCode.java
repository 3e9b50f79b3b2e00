package io.makegood.delivery.codes;

import org.jspecify.annotations.Nullable;

/**
 * A code as a carrier gave it. One number means different things in two lists, so that it never goes without its own.
 *
 * @param codes the list, such as {@code ups}
 * @param code such as {@code 040}, or {@code in_transit/held} where a code has a detail
 * @param reason the code of the cause, in lists that have a second column for it
 * @param text the carrier's own words, which some lists have to look at
 */
public record CarrierCode(
        String codes,
        String code,
        @Nullable String reason,
        @Nullable String text) {}
