package io.makegood.compensation.provision.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.provision.ProvisionRates;
import io.makegood.compensation.provision.ProvisionRates.SetRates;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** As of which moment, and by which rates. */
class AsOf {

    @Parameter(description = "as it stood at this moment; now if absent", example = "2026-04-01T00:00:00Z")
    @QueryParam("asOf")
    @Nullable String asOf;

    @Parameter(description = "revision of the rates; the newest if absent", example = "3")
    @QueryParam("rates")
    @Nullable String rates;

    Instant at(Instant now) {
        Instant at = asOf == null ? now : QueryParameters.instant("asOf", asOf);
        if (at.isAfter(now)) {
            throw new Malformed("invalid-parameter", "asOf is '%s', but must not lie ahead".formatted(asOf));
        }
        return at;
    }

    Optional<SetRates> rates(ProvisionRates all, Tenant tenant) {
        return all.find(tenant, revision("rates", rates));
    }

    static @Nullable Integer revision(String name, @Nullable String text) {
        if (text != null && !text.matches("[0-9]{1,9}")) {
            throw new Malformed("invalid-parameter", "%s is '%s', but must be a number".formatted(name, text));
        }
        return text == null ? null : Integer.valueOf(text);
    }
}
