package io.makegood.delivery.registry.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.codes.PublishedCodeLists;
import io.makegood.delivery.registry.CodeChange;
import io.makegood.delivery.registry.CodeChanges;
import io.makegood.delivery.registry.Previews;
import io.makegood.delivery.registry.Registry;
import io.makegood.delivery.vocabulary.Vocabulary;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.refusal.Etags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The changes of the codes of one list. Every step names the revision that it was decided on. */
@Path("/v1/code-lists/{codes}/changes")
@Tag(name = "Code changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATIONS, ADMIN})
class CodeChangeResource {

    private static final String REVISION = "the ETag of the revision you have read";

    private final Registry registry;
    private final CodeChanges changes;
    private final Previews previews;
    private final Vocabulary vocabulary;
    private final PublishedCodeLists lists;
    private final Caller caller;

    CodeChangeResource(
            Registry registry,
            CodeChanges changes,
            Previews previews,
            Vocabulary vocabulary,
            PublishedCodeLists lists,
            Caller caller) {
        this.registry = registry;
        this.changes = changes;
        this.previews = previews;
        this.vocabulary = vocabulary;
        this.lists = lists;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(operationId = "proposeCodeChange", summary = "Propose what a code means", description = """
                    For a code that the list lacks, or has with another meaning; the list may be one that is not \
                    published. Nothing changes before the change is applied.""")
    @APIResponseSchema(value = CodeChangeView.class, responseCode = "201")
    public RestResponse<CodeChangeView> propose(
            @PathParam("codes") @Size(max = 40) String codes,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "delayed", value = ProposeChange.EXAMPLE)))
                    @Valid @NotNull ProposeChange request) {
        CodeChange change = registry.propose(
                codes, request.code(), request.meaning(codes, vocabulary, lists), caller.step(request.because()));
        return ResponseBuilder.<CodeChangeView>created(UriBuilder.fromPath("/v1/code-lists/{codes}/changes/{id}")
                        .build(codes, change.id()))
                .entity(CodeChangeView.of(change))
                .header(HttpHeaders.ETAG, Etags.of(change.revision()))
                .build();
    }

    @GET
    @RolesAllowed({MERCHANT, OPERATIONS, ADMIN})
    @Operation(
            operationId = "listCodeChanges",
            summary = "All changes of a list, newest first",
            description = "The last applied change of a code is the one in force.")
    public Page<CodeChangeView> list(
            @PathParam("codes") String codes,
            @Parameter(description = "only those of this code", example = "X9") @QueryParam("code") @Nullable String code,
            @BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        changes.newestFirst(codes, code, query.after(Cursor.END), limit + 1),
                        limit,
                        change -> new Cursor(change.proposed().at(), change.id()))
                .map(CodeChangeView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MERCHANT, OPERATIONS, ADMIN})
    @Operation(operationId = "getCodeChange", summary = "Read a change, with its ETag and how far it came")
    public RestResponse<CodeChangeView> get(@PathParam("codes") String codes, @PathParam("id") UUID id) {
        return shown(changes.get(codes, id));
    }

    @GET
    @Path("/{id}/preview")
    @RolesAllowed({MERCHANT, OPERATIONS, ADMIN})
    @Operation(operationId = "previewCodeChange", summary = "Which events of the past would change", description = """
                    Nothing is stored. Each with the correction that would be published, which POST /v1/verdicts/preview \
                    of promise-service takes, to see which promises would be judged otherwise.""")
    public PreviewView preview(@PathParam("codes") String codes, @PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PreviewView.of(
                previews.of(changes.get(codes, id), query.after(Cursor.START).id(), query.limit(), caller.now()));
    }

    @POST
    @Path("/{id}/application")
    @Transactional
    @Idempotent
    @Operation(operationId = "applyCodeChange", summary = "Let the code mean this from now on", description = """
                    With toPast, events that were recorded before are corrected one after the other: 'past' of the \
                    change says how far it came. Refused with 409 if the code got another meaning meanwhile.""")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = REVISION)
    public RestResponse<CodeChangeView> apply(
            @PathParam("codes") String codes,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "past", value = ApplyChange.EXAMPLE)))
                    @Valid @NotNull ApplyChange request,
            HttpHeaders headers) {
        return shown(registry.apply(
                codes, id, caller.step(null), request.toPast(), change -> Etags.require(headers, change.revision())));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "withdrawCodeChange",
            summary = "Take a change back, and all that it did",
            description = """
                    The code means again what it meant before. Corrections of past events are withdrawn, and events \
                    that were first read by the change are corrected. The last change of a code goes first.""")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = REVISION)
    public RestResponse<CodeChangeView> withdraw(
            @PathParam("codes") String codes,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "wrong", value = WithdrawChange.EXAMPLE)))
                    @Valid @NotNull WithdrawChange request,
            HttpHeaders headers) {
        return shown(registry.withdraw(
                codes, id, caller.step(request.because()), change -> Etags.require(headers, change.revision())));
    }

    private static RestResponse<CodeChangeView> shown(CodeChange change) {
        return ResponseBuilder.ok(CodeChangeView.of(change))
                .header(HttpHeaders.ETAG, Etags.of(change.revision()))
                .build();
    }
}
