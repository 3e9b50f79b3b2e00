package io.makegood.compensation.reconciliation;

import io.makegood.compensation.payout.Payout;
import io.makegood.kernel.tenancy.Tenant;
import org.joda.money.CurrencyUnit;

/** Which figure of settled payouts is asked for. */
public record PlacedQuery(Tenant tenant, Period period, Place place, Payout.Kind kind, CurrencyUnit currency) {}
