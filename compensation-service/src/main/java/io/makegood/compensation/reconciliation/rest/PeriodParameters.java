package io.makegood.compensation.reconciliation.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.reconciliation.Period;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
}
