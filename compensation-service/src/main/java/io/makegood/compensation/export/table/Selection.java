package io.makegood.compensation.export.table;

import io.makegood.compensation.reconciliation.Period;
import io.makegood.kernel.tenancy.Tenant;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Whose rows, of which period, guarantee and currency; what is null does not restrict. */
public record Selection(
        Tenant tenant,
        Kind kind,
        Period period,
        @Nullable String guarantee,
        @Nullable CurrencyUnit currency) {

    Selection of(Kind other) {
        return new Selection(tenant, other, period, guarantee, currency);
    }

    boolean takesCurrency(CurrencyUnit of) {
        return currency == null || currency.equals(of);
    }

    boolean takesGuarantee(String of) {
        return guarantee == null || guarantee.equals(of);
    }
}
