package io.makegood.compensation.ledger.rest;

import io.makegood.compensation.ledger.Hash;
import io.makegood.compensation.ledger.Head;
import io.makegood.compensation.ledger.Verification;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/ledger/verification")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Ledger")
class VerificationResource {

    private final Verification verification;
    private final Tenancy tenancy;

    VerificationResource(Verification verification, Tenancy tenancy) {
        this.verification = verification;
        this.tenancy = tenancy;
    }

    @GET
    @Operation(
            operationId = "verifyLedger",
            summary = "Whether the books are what was sealed",
            description =
                    "Computes the hash of every transfer anew, compares balances with transfers, and looks whether "
                            + "the heads noted when months were closed are part of the chain. It reads the whole ledger: some "
                            + "twenty seconds for a million transfers. With number and hash of a head that you noted earlier, it only "
                            + "says whether that is still part of the chain, at once.")
    public VerificationView verify(
            @Parameter(description = "of a head noted earlier; goes with hash", example = "1204")
                    @QueryParam("number")
                    @Nullable String number,
            @Parameter(
                            description = "of a head noted earlier; goes with number",
                            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    @QueryParam("hash")
                    @Nullable String hash) {
        if (number == null && hash == null) {
            return VerificationView.of(verification.verify(tenancy.current()));
        }
        return VerificationView.of(verification.verify(tenancy.current(), new Head(number(number), hash(hash))));
    }

    private static long number(@Nullable String number) {
        if (number == null || !number.matches("[1-9][0-9]{0,17}")) {
            throw refusal("number", number, "the number of a head, from 1 on");
        }
        return Long.parseLong(number);
    }

    private static Hash hash(@Nullable String hash) {
        try {
            return new Hash(String.valueOf(hash));
        } catch (IllegalArgumentException unreadable) {
            throw refusal("hash", hash, "the 64 hexadecimal digits of a head");
        }
    }

    private static Malformed refusal(String name, @Nullable String value, String form) {
        String found = value == null ? "missing" : "'%s'".formatted(value);
        return new Malformed("invalid-parameter", "%s is %s, but must be %s".formatted(name, found, form));
    }
}
