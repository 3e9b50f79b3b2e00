package io.makegood.kernel.note;

import io.makegood.kernel.body.BodyLimit;
import io.makegood.kernel.tenancy.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads as it comes what is too long to be held in memory. */
@Path("/v1/attachment")
@Produces(MediaType.TEXT_PLAIN)
@Consumes(MediaType.APPLICATION_OCTET_STREAM)
@RolesAllowed(Roles.MERCHANT)
class AttachmentResource {

    static final int MOST = 3_000_000;

    /** How many bytes it has. */
    @PUT
    @BodyLimit(MOST)
    public long attach(InputStream content) throws IOException {
        return content.transferTo(OutputStream.nullOutputStream());
    }
}
