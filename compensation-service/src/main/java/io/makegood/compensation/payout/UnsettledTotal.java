package io.makegood.compensation.payout;

import org.joda.money.Money;

/** What the payouts of one kind and currency that are not settled come to. */
public record UnsettledTotal(Payout.Kind kind, Money amount, long payouts) {}
