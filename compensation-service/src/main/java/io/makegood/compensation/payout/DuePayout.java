package io.makegood.compensation.payout;

/**
 * A payout that is to be issued now, and where to.
 *
 * @param tries how often it has been tried since it was instructed or, by hand, retried
 */
record DuePayout(Payout payout, int tries, PaymentProvider.Destination destination) {}
