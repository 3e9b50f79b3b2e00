package io.makegood.promise.verdict.rest;

import static java.util.stream.Collectors.toSet;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.promise.Promises;
import io.makegood.promise.verdict.Judging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/verdicts/preview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Promises")
class PreviewResource {

    private final Judging judging;
    private final Promises promises;
    private final Tenancy tenancy;
    private final InstantSource time;

    PreviewResource(Judging judging, Promises promises, Tenancy tenancy, InstantSource time) {
        this.judging = judging;
        this.promises = promises;
        this.tenancy = tenancy;
        this.time = time;
    }

    @POST
    @Operation(
            operationId = "previewVerdicts",
            summary = "Which promises would be judged otherwise, if these events were told",
            description = "Judged by the code that judges real promises, beside all that was heard so far. Nothing is "
                    + "stored, nobody is told. The events have the shape in which delivery-service previews them.")
    @Extension(name = "x-repeatable", value = "true")
    public PreviewView preview(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "snow", value = PreviewRequest.EXAMPLE)))
                    @Valid @NotNull PreviewRequest request) {
        Instant now = time.instant();
        List<HeardEvent> events = request.heard(tenancy.current(), now);
        Set<OrderRef> orders = events.stream().map(HeardEvent::order).collect(toSet());
        return PreviewView.of(judging.suppose(promises.of(orders), events, now));
    }
}
