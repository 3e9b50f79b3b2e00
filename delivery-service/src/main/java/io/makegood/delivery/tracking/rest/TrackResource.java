package io.makegood.delivery.tracking.rest;

import io.makegood.delivery.tracking.NothingToTrack;
import io.makegood.delivery.tracking.Teller;
import io.makegood.delivery.tracking.Token;
import io.makegood.delivery.tracking.TrackingLinks;
import io.makegood.delivery.tracking.telling.PhraseBook;
import io.makegood.delivery.tracking.telling.Phrases;
import io.makegood.delivery.tracking.telling.Tracking;
import io.makegood.kernel.refusal.AnyParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/track/{token}")
@Tag(name = "Tracking")
@Private
@PermitAll
class TrackResource {

    private final TrackingLinks links;
    private final Teller teller;
    private final PhraseBook phraseBook;
    private final Pages pages;

    TrackResource(TrackingLinks links, Teller teller, PhraseBook phraseBook, Pages pages) {
        this.links = links;
        this.teller = teller;
        this.phraseBook = phraseBook;
        this.pages = pages;
    }

    @GET
    @AnyParameters
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(operationId = "track", summary = "Follow an order", description = """
                    For its customer, without a login: as a page, or as JSON with `Accept: application/json`. Parameters \
                    that others add to the address are passed over. A link that is not valid gives 404.""")
    public RestResponse<String> page(
            @PathParam("token") String token,
            @QueryParam("lang")
                    @Parameter(description = "en or zh; else as Accept-Language says", example = "en")
                    @Nullable String lang,
            @Context HttpHeaders headers) {
        Phrases phrases = phraseBook.in(lang, headers.getAcceptableLanguages());
        try {
            return RestResponse.ok(pages.of(tell(token, phrases), phrases));
        } catch (NothingToTrack nothing) {
            return RestResponse.status(RestResponse.Status.NOT_FOUND, pages.gone(phrases));
        }
    }

    @GET
    @AnyParameters
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "trackAsJson", summary = "Follow an order, as JSON")
    public Tracking json(
            @PathParam("token") String token, @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        return tell(token, phraseBook.in(lang, headers.getAcceptableLanguages()));
    }

    private Tracking tell(String token, Phrases phrases) {
        return teller.tell(links.open(new Token(token)), phrases);
    }
}
