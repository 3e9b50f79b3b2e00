package io.makegood.compensation.statement.rest;

import io.makegood.compensation.Person;
import io.makegood.compensation.statement.Exceptions;
import io.makegood.compensation.statement.ResolveExceptions;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/exceptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Exceptions", description = "Differences between what was paid and what statements show")
class ExceptionResource {

    private final Exceptions exceptions;
    private final ResolveExceptions resolve;
    private final Tenancy tenancy;
    private final Person person;
    private final InstantSource time;

    ExceptionResource(
            Exceptions exceptions, ResolveExceptions resolve, Tenancy tenancy, Person person, InstantSource time) {
        this.exceptions = exceptions;
        this.resolve = resolve;
        this.tenancy = tenancy;
        this.person = person;
        this.time = time;
    }

    @GET
    @Operation(operationId = "listExceptions", summary = "Exceptions with their age, the first raised first")
    public Page<ExceptionView> list(@BeanParam ExceptionFilter filter, @BeanParam PageQuery query) {
        int limit = query.limit();
        Instant now = time.instant();
        return Page.of(
                        exceptions.list(filter.toQuery(tenancy.current()), query.after(Cursor.START), limit + 1),
                        limit,
                        exception -> new Cursor(exception.raisedAt(), exception.id()))
                .map(exception -> ExceptionView.of(exception, now));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getException", summary = "One exception")
    public ExceptionView get(@PathParam("id") UUID id) {
        return ExceptionView.of(exceptions.get(tenancy.current(), id), time.instant());
    }

    @POST
    @Path("/{id}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "resolveException",
            summary = "Say what becomes of an exception",
            description = "For good: it never comes back. What it means for the books is booked with it.")
    @APIResponseSchema(value = ExceptionView.class, responseCode = "200")
    public RestResponse<ExceptionView> resolve(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "write-off",
                                                            value = ResolveException.EXAMPLE)))
                    @Valid @NotNull ResolveException request) {
        Instant now = time.instant();
        return RestResponse.ok(ExceptionView.of(
                resolve.resolve(tenancy.current(), id, request.toResolution(person.name()), now), now));
    }
}
