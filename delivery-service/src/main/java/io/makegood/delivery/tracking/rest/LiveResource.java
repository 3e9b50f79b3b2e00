package io.makegood.delivery.tracking.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.delivery.tracking.NothingToTrack;
import io.makegood.delivery.tracking.Teller;
import io.makegood.delivery.tracking.Token;
import io.makegood.delivery.tracking.TrackingLink;
import io.makegood.delivery.tracking.TrackingLinks;
import io.makegood.delivery.tracking.live.Streams;
import io.makegood.delivery.tracking.telling.PhraseBook;
import io.makegood.delivery.tracking.telling.Phrases;
import io.makegood.kernel.refusal.AnyParameters;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/track/{token}/live")
@Tag(name = "Tracking")
@Private
@PermitAll
class LiveResource {

    private final TrackingLinks links;
    private final Teller teller;
    private final PhraseBook phraseBook;
    private final Streams streams;
    private final ObjectMapper json;

    LiveResource(TrackingLinks links, Teller teller, PhraseBook phraseBook, Streams streams, ObjectMapper json) {
        this.links = links;
        this.teller = teller;
        this.phraseBook = phraseBook;
        this.streams = streams;
        this.json = json;
    }

    @GET
    @Blocking
    @AnyParameters
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "trackLive", summary = "Follow an order as it happens", description = """
                    Server-sent events: `state` with all of GET /track/{token} as JSON, at once and after each change; \
                    between them comments, at least every 15 seconds. At most 5 streams of a link, else 429. A stream \
                    ends when the link is revoked.""")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> follow(
            @PathParam("token") String token,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        Token opener = new Token(token);
        TrackingLink link = links.open(opener);
        Phrases phrases = phraseBook.in(lang, headers.getAcceptableLanguages());
        AtomicReference<String> last = new AtomicReference<>("");
        return streams.open(link)
                .map(tick -> state(opener, phrases))
                .select()
                .first(Optional::isPresent)
                .map(state -> event(sse, state.orElseThrow(), last));
    }

    /** Empty once the link is revoked. */
    private Optional<String> state(Token opener, Phrases phrases) {
        try {
            return Optional.of(json.writeValueAsString(teller.tell(links.open(opener), phrases)));
        } catch (NothingToTrack revoked) {
            return Optional.empty();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("what is told of an order cannot be written", unwritable);
        }
    }

    private static OutboundSseEvent event(Sse sse, String state, AtomicReference<String> last) {
        if (state.equals(last.getAndSet(state))) {
            return sse.newEventBuilder().comment("nothing new").build();
        }
        return sse.newEventBuilder()
                .name("state")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(String.class, state)
                .build();
    }
}
