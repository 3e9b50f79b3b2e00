package io.makegood.promise.template.rest;

import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.guarantee.GuaranteeVersion;
import io.makegood.promise.template.Copying;
import io.makegood.promise.template.Templates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Templates", description = "Ready-made guarantees: schemes that the world publishes, to read and to copy")
class TemplateResource {

    private static final String EXAMPLE = "{\"code\": \"late-trains\", \"name\": \"Late trains pay back\"}";

    /** Under which code, and which name, a template is copied. */
    record CopyTemplate(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}", message = "must be lower-case letters, digits and hyphens") @Schema(examples = "late-trains")
            String code,

            @Size(min = 1, max = 200) @Schema(description = "absent: the title of the template") @Nullable String name) {}

    /** The drafts that were made. */
    @Schema(name = "CopiedTemplate")
    record CopiedView(String template, List<GuaranteeRef> drafts) {}

    private final Templates templates;
    private final Copying copying;

    TemplateResource(Templates templates, Copying copying) {
        this.templates = templates;
        this.copying = copying;
    }

    @GET
    @Operation(operationId = "listTemplates", summary = "All templates")
    public List<TemplateView.Summary> list() {
        return templates.all().stream().map(TemplateView.Summary::of).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTemplate", summary = "A template, with the terms of each of its versions")
    public TemplateView get(@PathParam("id") String id) {
        return TemplateView.of(templates.get(id));
    }

    @GET
    @Path("/{id}")
    @Produces("application/yaml")
    @Operation(hidden = true)
    public String yaml(@PathParam("id") String id) {
        return templates.yaml(templates.get(id));
    }

    @GET
    @Path("/{id}/examples")
    @Operation(
            operationId = "listTemplateExamples",
            summary = "The published cases of a template: what to quote, and what is owed",
            description =
                    "Each quote can be posted as it stands to /v1/guarantees/{code}/quote, where code is what "
                            + "the template was copied to, published or not. Its totals are what is owed, unless note says why not.")
    public List<ExampleView> examples(@PathParam("id") String id) {
        return ExampleView.of(templates.get(id));
    }

    @POST
    @Path("/{id}/copy")
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "copyTemplate",
            summary = "Copy a template into drafts, one for each of its versions",
            description = "Change them as any draft, and publish them one by one.")
    @APIResponseSchema(value = CopiedView.class, responseCode = "201")
    public RestResponse<CopiedView> copy(
            @PathParam("id") String id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "copy", value = EXAMPLE))) @Valid @NotNull CopyTemplate request) {
        List<GuaranteeRef> drafts = copying.copy(templates.get(id), request.code(), request.name()).stream()
                .map(GuaranteeVersion::ref)
                .toList();
        return ResponseBuilder.<CopiedView>created(URI.create("/v1/guarantees/" + request.code()))
                .entity(new CopiedView(id, drafts))
                .build();
    }
}
