package io.makegood.compensation.reconciliation.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.reconciliation.Period;
import io.makegood.kernel.refusal.Malformed;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Of which time. */
class PeriodParameters {

    @Parameter(description = "from this moment on", required = true, example = "2026-03-01T00:00:00Z")
    @QueryParam("from")
    @Nullable String from;

    @Parameter(description = "before this moment", required = true, example = "2026-04-01T00:00:00Z")
    @QueryParam("until")
    @Nullable String until;

    Period period() {
        return new Period(QueryParameters.instant("from", from), QueryParameters.instant("until", until));
    }

    static CurrencyUnit currency(@Nullable String code) {
        try {
            return CurrencyUnit.of(require("currency", code));
        } catch (IllegalCurrencyException unknown) {
            throw new Malformed(
                    "invalid-parameter", "currency is '%s', but must be one of ISO 4217".formatted(code));
        }
    }

    static <T> T require(String name, @Nullable T value) {
        if (value == null) {
            throw new Malformed("invalid-parameter", name + " is missing");
        }
        return value;
    }
}
