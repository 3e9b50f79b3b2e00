package io.makegood.compensation.ledger;

import org.joda.money.Money;

/** What an account holds: debits less credits. */
public record Balance(Account account, Money balance) {}
