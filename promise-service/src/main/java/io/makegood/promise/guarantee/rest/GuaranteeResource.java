package io.makegood.promise.guarantee.rest;

import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.promise.guarantee.GuaranteeVersion;
import io.makegood.promise.guarantee.Guarantees;
import io.makegood.promise.guarantee.Leaflets;
import io.makegood.promise.guarantee.Publishing;
import io.makegood.promise.guarantee.Status;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/guarantees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/yaml"})
@Tag(name = "Guarantees", description = "What is promised to everybody, and what is owed when it is not kept")
class GuaranteeResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String MARKDOWN = "text/markdown;charset=UTF-8";
    private static final List<String> TYPES = List.of(MediaType.APPLICATION_JSON, HTML, MARKDOWN);

    private final Guarantees guarantees;
    private final Leaflets leaflets;
    private final Publishing publishing;

    GuaranteeResource(Guarantees guarantees, Leaflets leaflets, Publishing publishing) {
        this.guarantees = guarantees;
        this.leaflets = leaflets;
        this.publishing = publishing;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "draftGuarantee", summary = "Draft a new guarantee")
    @APIResponseSchema(value = GuaranteeView.class, responseCode = "201")
    public RestResponse<GuaranteeView> draft(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "dangdang", value = Examples.DRAFT)))
                    @Valid @NotNull DraftGuarantee request) {
        return Answers.created(publishing.draft(request.code(), request.content()));
    }

    @POST
    @Path("/{code}/versions")
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "draftVersion", summary = "Draft the next version of a guarantee")
    @APIResponseSchema(value = GuaranteeView.class, responseCode = "201")
    public RestResponse<GuaranteeView> draftNext(
            @PathParam("code") String code,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "dangdang", value = Examples.REWRITE)))
                    @Valid @NotNull WriteGuarantee request) {
        return Answers.created(publishing.draftNext(code, request.content()));
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
    @Operation(operationId = "listGuarantees", summary = "Guarantees by code, newest version first; at most 500")
    public List<GuaranteeView> list(
            @Parameter(description = "draft, published, suspended or retired") @QueryParam("status") @Nullable String status) {
        return views(guarantees.inStatus(status == null ? null : statusOf(status)));
    }

    @GET
    @Path("/{code}")
    @Produces({MediaType.APPLICATION_JSON, "text/html", "text/markdown"})
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            operationId = "getGuarantee",
            summary = "Versions of a guarantee, oldest first; at most the newest 500",
            description = "Asked for as text/html or text/markdown: the version in force, or the one that is named, as a "
                    + "customer may read it, in English or Chinese as Accept-Language asks.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = GuaranteeView.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<Object> get(
            @PathParam("code") String code,
            @Parameter(description = "of the page; absent: the version in force") @QueryParam("version") @Nullable Integer version,
            @Context HttpHeaders headers) {
        String type = wanted(headers);
        Locale language = headers.getAcceptableLanguages().get(0);
        Object answer = switch (type) {
            case HTML -> leaflets.of(code, version).html(language);
            case MARKDOWN -> leaflets.of(code, version).markdown(language);
            default -> views(guarantees.versionsOf(code));
        };
        return ResponseBuilder.ok(answer)
                .type(type)
                .build();
    }

    /** Of what is acceptable the first that there is; JSON for those who do not mind. */
    private static String wanted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(acceptable -> TYPES.stream()
                        .filter(type -> acceptable.isCompatible(MediaType.valueOf(type)))
                        .limit(1))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }

    private static Status statusOf(String word) {
        return Arrays.stream(Status.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "invalid-parameter",
                        "status is '%s', but must be draft, published, suspended or retired".formatted(word)));
    }

    private static List<GuaranteeView> views(List<GuaranteeVersion> versions) {
        return versions.stream().map(GuaranteeView::of).toList();
    }
}
