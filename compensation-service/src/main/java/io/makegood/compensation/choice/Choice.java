package io.makegood.compensation.choice;

import io.makegood.compensation.promise.PromiseId;
import java.time.Instant;
import java.util.UUID;

/**
 * In which form a customer wants all that is owed under one award.
 *
 * @param form its name in the terms
 * @param payout that waited for it
 * @param chosenBy who told us
 */
public record Choice(PromiseId promise, String award, String form, UUID payout, String chosenBy, Instant chosenAt) {}
