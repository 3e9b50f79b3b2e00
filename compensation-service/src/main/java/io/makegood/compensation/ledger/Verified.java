package io.makegood.compensation.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What became of looking through the chain.
 *
 * @param unsealed how many are booked and wait to become so
 * @param head as stored; its number says how many are sealed
 * @param broken null if all is well
 */
public record Verified(long unsealed, Head head, @Nullable Break broken) {}
