package io.makegood.delivery.vocabulary.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.CARRIER;
import static io.makegood.kernel.tenancy.Roles.FINANCE;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.vocabulary.Vocabulary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/vocabulary")
@Tag(
        name = "Vocabulary",
        description = "The neutral words for what happens and why, and what carriers' codes mean in them")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, CARRIER, OPERATIONS, FINANCE, ADMIN})
class VocabularyResource {

    private final VocabularyView view;

    VocabularyResource(Vocabulary vocabulary) {
        this.view = VocabularyView.of(vocabulary);
    }

    @GET
    @Operation(operationId = "getVocabulary", summary = "The words for what happens, and why", description = """
                    Types of events by what they happen to, and reasons with the party that is responsible unless \
                    whoever tells them says otherwise; each in English and Chinese for customers. Guarantees may use \
                    words of their own beside them. More words may come.""")
    public VocabularyView get() {
        return view;
    }
}
