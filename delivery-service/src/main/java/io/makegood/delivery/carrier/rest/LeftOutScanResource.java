package io.makegood.delivery.carrier.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.carrier.LeftOutScans;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/left-out-scans")
@Tag(name = "Carriers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, OPERATIONS, ADMIN})
class LeftOutScanResource {

    private final LeftOutScans leftOut;

    LeftOutScanResource(LeftOutScans leftOut) {
        this.leftOut = leftOut;
    }

    @GET
    @Operation(
            operationId = "listLeftOutScans",
            summary = "The scans that nobody can say the time of, newest first",
            description = """
                    Each stands once, however often its carrier tells it. One that is told again and can be recorded by \
                    then, as its place has become a hub, is on the list no longer.""")
    public Page<LeftOutScanView> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        leftOut.newestFirst(query.after(Cursor.END), limit + 1),
                        limit,
                        scan -> new Cursor(scan.leftOutAt(), scan.key()))
                .map(LeftOutScanView::of);
    }
}
