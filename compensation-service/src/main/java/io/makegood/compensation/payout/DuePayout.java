package io.makegood.compensation.payout;

/** A payout that is to be issued now, and where to. */
record DuePayout(Payout payout, PaymentProvider.Destination destination) {}
