package io.makegood.promise.quote.rest;

import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.promise.calendar.Calendars;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.guarantee.GuaranteeVersion;
import io.makegood.promise.guarantee.Guarantees;
import io.makegood.promise.guarantee.PublishedVersions;
import io.makegood.promise.guarantee.TriedVersion;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.promise.Offer;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.quote.Quote;
import io.makegood.promise.quote.rest.QuoteRequest.QuotedEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/guarantees/{code}/quote")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/yaml"})
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Guarantees")
class QuoteResource {

    private final Guarantees guarantees;
    private final PublishedVersions published;
    private final Calendars calendars;
    private final Tenancy tenancy;
    private final InstantSource time;

    QuoteResource(
            Guarantees guarantees,
            PublishedVersions published,
            Calendars calendars,
            Tenancy tenancy,
            InstantSource time) {
        this.guarantees = guarantees;
        this.published = published;
        this.calendars = calendars;
        this.tenancy = tenancy;
        this.time = time;
    }

    @POST
    @Operation(
            operationId = "quote",
            summary = "What a promise would come to, if these things happened",
            description = "Judged and priced by the code that judges and prices real promises, also under a draft, "
                    + "which version names. Nothing is stored, nobody is told.")
    @Extension(name = "x-repeatable", value = "true")
    public QuoteView quote(
            @PathParam("code") String code,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "dangdang", value = QuoteRequest.EXAMPLE)))
                    @Valid @NotNull QuoteRequest request) {
        Instant now = time.instant();
        Instant asOf = Optional.ofNullable(request.asOf())
                .map(OffsetDateTime::toInstant)
                .orElse(now);
        TriedVersion tried = version(code, request, now);
        Promise promise = Offer.under(tried.version(), request.wish(code), tenancy.current(), now);
        return QuoteView.of(Quote.of(promise, tried.version(), heard(request, promise), asOf), tried.warnings());
    }

    private static List<HeardEvent> heard(QuoteRequest request, Promise promise) {
        List<HeardEvent> heard = new ArrayList<>();
        for (QuotedEvent event : request.eventsOrNone()) {
            heard.add(event.heard(promise.order(), heard.size()));
        }
        return heard;
    }

    private TriedVersion version(String code, QuoteRequest request, Instant now) {
        if (request.version() != null) {
            return named(guarantees.get(new GuaranteeRef(code, request.version())));
        }
        Instant madeAt = Optional.ofNullable(request.madeAt())
                .map(OffsetDateTime::toInstant)
                .orElse(now);
        return Offer.inForce(request.wish(code), published.of(tenancy.current(), code), madeAt)
                .map(version -> new TriedVersion(version, List.of()))
                .orElseThrow(() -> noneInForce(code, madeAt));
    }

    private TriedVersion named(GuaranteeVersion version) {
        return version.tried(calendars.namedIn(version.terms()));
    }

    private static Invalid noneInForce(String code, Instant madeAt) {
        String detail =
                "/version is missing, and no version of '%s' is in force at %s; name one, such as version: 1, to try a draft"
                        .formatted(code, madeAt);
        return new Invalid("invalid-field", detail, List.of(new Violation("/version", detail)));
    }
}
