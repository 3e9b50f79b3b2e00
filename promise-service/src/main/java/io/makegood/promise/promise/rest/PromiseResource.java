package io.makegood.promise.promise.rest;

import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.promise.promise.CancelPromise;
import io.makegood.promise.promise.Changing;
import io.makegood.promise.promise.MakePromise;
import io.makegood.promise.promise.Making;
import io.makegood.promise.promise.OfferDate;
import io.makegood.promise.promise.PromiseId;
import io.makegood.promise.promise.Promises;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/promises")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Promises", description = "What was promised to whom, and what it has come to")
class PromiseResource {

    private final Making making;
    private final Changing changing;
    private final Promises promises;
    private final Tenancy tenancy;
    private final InstantSource time;

    PromiseResource(Making making, Changing changing, Promises promises, Tenancy tenancy, InstantSource time) {
        this.making = making;
        this.changing = changing;
        this.promises = promises;
        this.tenancy = tenancy;
        this.time = time;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.ADMIN})
    @Operation(operationId = "makePromise", summary = "Make a promise; it is judged at once by what is known")
    @APIResponseSchema(value = PromiseView.class, responseCode = "201")
    public RestResponse<PromiseView> make(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "dangdang", value = MakePromise.EXAMPLE)))
                    @NotNull MakePromise request) {
        PromiseId made = making.make(tenancy.current(), List.of(() -> request), time.instant())
                .get(0)
                .orRefuse()
                .id();
        return created(made);
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
    @Operation(operationId = "searchPromises", summary = "Promises, newest first")
    public Page<PromiseView> search(@BeanParam PromiseQuery filter, @BeanParam PageQuery page) {
        return promises.page(tenancy.current(), filter.filter(), page).map(PromiseView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
    @Operation(operationId = "getPromise", summary = "A promise and what it has come to")
    public PromiseView get(@PathParam("id") PromiseId id) {
        return view(id);
    }

    @POST
    @Path("/{id}/re-promises")
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.ADMIN})
    @Operation(operationId = "offerDate", summary = "Offer a later date; the first promise is judged all the same")
    @APIResponseSchema(value = PromiseView.class, responseCode = "201")
    public RestResponse<PromiseView> offer(
            @PathParam("id") PromiseId id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "by phone", value = OfferDate.EXAMPLE)))
                    @NotNull OfferDate request) {
        changing.offer(tenancy.current(), id, request, time.instant());
        return created(id);
    }

    @POST
    @Path("/{id}/cancellation")
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.ADMIN})
    @Operation(operationId = "cancelPromise", summary = "Cancel; what is late already stays as late as it is")
    public RestResponse<PromiseView> cancel(
            @PathParam("id") PromiseId id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "dangdang", value = CancelPromise.EXAMPLE)))
                    @NotNull CancelPromise request) {
        changing.cancel(tenancy.current(), id, request, time.instant());
        return RestResponse.ok(view(id));
    }

    private RestResponse<PromiseView> created(PromiseId id) {
        return ResponseBuilder.<PromiseView>created(URI.create("/v1/promises/" + id))
                .entity(view(id))
                .build();
    }

    private PromiseView view(PromiseId id) {
        return PromiseView.of(promises.get(tenancy.current(), id));
    }
}
