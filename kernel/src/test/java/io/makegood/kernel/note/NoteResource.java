package io.makegood.kernel.note;

import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.refusal.Etags;
import io.makegood.kernel.tenancy.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MERCHANT)
class NoteResource {

    record WriteNote(
            @NotBlank String text,
            @Nullable Money fee,
            @Nullable OffsetDateTime at) {}

    record NoteView(UUID id, String text) {
        static NoteView of(Note note) {
            return new NoteView(note.id(), note.text());
        }
    }

    private final Notes notes;
    private final InstantSource time;

    NoteResource(Notes notes, InstantSource time) {
        this.notes = notes;
        this.time = time;
    }

    @POST
    @Transactional
    @Idempotent
    public RestResponse<NoteView> write(@Valid @NotNull WriteNote request) {
        Note note = new Note(TimeOrderedId.next(), request.text(), time.instant());
        notes.persist(note);
        return ResponseBuilder.<NoteView>created(URI.create("/v1/notes/" + note.id()))
                .entity(NoteView.of(note))
                .build();
    }

    @GET
    public Page<NoteView> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        notes.after(query.after(Cursor.START), limit + 1),
                        limit,
                        note -> new Cursor(note.writtenAt(), note.id()))
                .map(NoteView::of);
    }

    @GET
    @Path("/{id}")
    public NoteView get(@PathParam("id") UUID id) {
        return NoteView.of(notes.get(id));
    }

    @PUT
    @Path("/{id}")
    public RestResponse<Void> touch(@PathParam("id") UUID id, HttpHeaders headers) {
        Etags.require(headers, 7);
        return RestResponse.noContent();
    }

    @GET
    @Path("/bug")
    public NoteView bug() {
        throw new IllegalStateException("the secret reason");
    }
}
