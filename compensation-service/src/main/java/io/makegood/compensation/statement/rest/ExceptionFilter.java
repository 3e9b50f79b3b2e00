package io.makegood.compensation.statement.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.statement.Discrepancy;
import io.makegood.compensation.statement.ExceptionQuery;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** By what exceptions can be searched. */
class ExceptionFilter {

    @Parameter(
            description = "of this kind",
            schema =
                    @Schema(
                            enumeration = {
                                "unknown",
                                "missing",
                                "amount-differs",
                                "duplicate",
                                "currency-differs",
                                "returned"
                            }))
    @QueryParam("kind")
    @Nullable String kind;

    @Parameter(description = "in this state", schema = @Schema(enumeration = {"open", "resolved"}))
    @QueryParam("state")
    @Nullable String state;

    @Parameter(description = "of a payout under the guarantee of this code", example = "next-morning")
    @QueryParam("guarantee")
    @Nullable String guarantee;

    @Parameter(description = "of a line of this statement", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("statement")
    @Nullable String statement;

    ExceptionQuery toQuery(Tenant tenant) {
        return new ExceptionQuery(
                tenant,
                QueryParameters.constant("kind", Discrepancy.Kind.class, kind),
                QueryParameters.constant("state", Discrepancy.State.class, state),
                guarantee,
                QueryParameters.uuid("statement", statement));
    }
}
