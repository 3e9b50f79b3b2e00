package io.makegood.delivery.codes.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.CARRIER;
import static io.makegood.kernel.tenancy.Roles.FINANCE;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.codes.PublishedCodeLists;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/code-lists")
@Tag(name = "Vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, CARRIER, OPERATIONS, FINANCE, ADMIN})
class CodeListResource {

    private final PublishedCodeLists lists;

    CodeListResource(PublishedCodeLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "listCodeLists", summary = "The published lists of carriers' codes")
    public List<CodeListView.Summary> list() {
        return lists.all().stream().map(CodeListView.Summary::of).toList();
    }

    @GET
    @Path("/{codes}")
    @Operation(
            operationId = "getCodeList",
            summary = "What each code of a list means",
            description = "With the source of the list, and for each row a piece of the carrier's own message.")
    public CodeListView get(@PathParam("codes") String codes) {
        return CodeListView.of(lists.get(codes));
    }
}
