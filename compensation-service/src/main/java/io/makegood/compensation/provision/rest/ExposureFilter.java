package io.makegood.compensation.provision.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.promise.OpenRisk.State;
import io.makegood.compensation.provision.ExposureQuery;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** By what promises with open risks can be searched. */
class ExposureFilter {

    @Parameter(description = "under this guarantee", example = "next-morning")
    @QueryParam("guarantee")
    @Nullable String guarantee;

    @Parameter(schema = @Schema(enumeration = {"at-risk", "breached"}))
    @QueryParam("state")
    @Nullable String state;

    @Parameter(description = "ISO 4217", example = "EUR")
    @QueryParam("currency")
    @Nullable String currency;

    ExposureQuery toQuery(Tenant tenant, Instant asOf) {
        return new ExposureQuery(
                tenant, asOf, null, guarantee, QueryParameters.constant("state", State.class, state), currency());
    }

    private @Nullable CurrencyUnit currency() {
        try {
            return currency == null ? null : CurrencyUnit.of(currency);
        } catch (IllegalCurrencyException unknown) {
            throw new Malformed(
                    "invalid-parameter", "currency is '%s', but must be one of ISO 4217".formatted(currency));
        }
    }
}
