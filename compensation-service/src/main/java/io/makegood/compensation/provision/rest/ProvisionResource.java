package io.makegood.compensation.provision.rest;

import io.makegood.compensation.promise.OpenRisks;
import io.makegood.compensation.provision.Exposure;
import io.makegood.compensation.provision.Provision;
import io.makegood.compensation.provision.ProvisionRates;
import io.makegood.compensation.provision.ProvisionRates.SetRates;
import io.makegood.compensation.provision.Rates;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/provision")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Provision", description = "What may still be owed for promises whose story is not over")
class ProvisionResource {

    private static final Duration EXPERIENCE = Duration.ofDays(90);

    private final Provision provision;
    private final ProvisionRates rates;
    private final OpenRisks risks;
    private final Tenancy tenancy;
    private final InstantSource time;

    ProvisionResource(Provision provision, ProvisionRates rates, OpenRisks risks, Tenancy tenancy, InstantSource time) {
        this.provision = provision;
        this.rates = rates;
        this.risks = risks;
        this.tenancy = tenancy;
        this.time = time;
    }

    @GET
    @Operation(
            operationId = "getProvision",
            summary = "What promises at risk, and broken ones that are not final, may still come to",
            description = "Each figure is the sum of what its promises say. As of a past moment it stays the same.")
    public ProvisionView get(@BeanParam AsOf query) {
        Tenant tenant = tenancy.current();
        Instant asOf = query.at(time.instant());
        Optional<SetRates> set = query.rates(rates, tenant);
        return ProvisionView.of(
                asOf,
                set.orElse(null),
                provision.figures(tenant, asOf, set.map(SetRates::rates).orElse(null)),
                risks.experience(tenant, asOf.minus(EXPERIENCE), asOf));
    }

    @GET
    @Path("/promises")
    @Operation(
            operationId = "listOpenRisks",
            summary = "The promises behind a figure of the provision",
            description = "In the order in which they were made. Each figure links here.")
    public Page<ExposureView> list(@BeanParam AsOf query, @BeanParam ExposureFilter filter, @BeanParam PageQuery page) {
        Tenant tenant = tenancy.current();
        @Nullable Rates share = share(query);
        List<Exposure> found = provision.list(
                filter.toQuery(tenant, query.at(time.instant())), page.after(Cursor.START), page.limit() + 1);
        return Page.of(
                        found,
                        page.limit(),
                        one -> new Cursor(one.madeAt(), one.promise().id()))
                .map(one -> ExposureView.of(one, share));
    }

    @GET
    @Path("/promises/{promiseId}")
    @Operation(
            operationId = "getOpenRisk",
            summary = "What one promise may still come to, and why",
            description = "With each rule of the terms that was applied.")
    public ExposureTrace get(@PathParam("promiseId") UUID promiseId, @BeanParam AsOf query) {
        @Nullable Rates share = share(query);
        return ExposureTrace.of(provision.get(tenancy.current(), promiseId, query.at(time.instant())), share);
    }

    private @Nullable Rates share(AsOf query) {
        return query.rates(rates, tenancy.current()).map(SetRates::rates).orElse(null);
    }
}
