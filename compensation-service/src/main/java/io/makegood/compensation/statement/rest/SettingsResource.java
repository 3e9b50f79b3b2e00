package io.makegood.compensation.statement.rest;

import io.makegood.compensation.statement.Settings;
import io.makegood.compensation.statement.StatementSettings;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.Money;

@Path("/v1/statement-settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Statements")
class SettingsResource {

    private static final String EXAMPLE = """
            {"missingAfterDays": 5, "windowDays": 5, "tolerances": [{"amount": "0.02", "currency": "EUR"}]}""";

    /** The settings as they are set and read. */
    @Schema(name = "StatementSettings")
    record SettingsView(
            @NotNull @Schema(description = "so many days after it was settled, a payout that no statement shows is missing")
            Integer missingAfterDays,

            @NotNull @Schema(description = "so many days after it was settled, a payout is looked for by amount and words")
            Integer windowDays,

            @NotNull @Schema(description = "per currency, the difference that is booked to rounding and not asked about")
            List<@NotNull Money> tolerances) {

        static SettingsView of(Settings settings) {
            return new SettingsView(settings.missingAfterDays(), settings.windowDays(), settings.tolerances());
        }

        Settings toSettings() {
            return new Settings(missingAfterDays, windowDays, tolerances);
        }
    }

    private final StatementSettings settings;
    private final Tenancy tenancy;

    SettingsResource(StatementSettings settings, Tenancy tenancy) {
        this.settings = settings;
        this.tenancy = tenancy;
    }

    @GET
    @Operation(operationId = "getStatementSettings", summary = "How statements are matched")
    public SettingsView get() {
        return SettingsView.of(settings.of(tenancy.current()));
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "setStatementSettings",
            summary = "Say how statements are matched",
            description = "It counts from the next statement on; what is matched stays so.")
    public SettingsView set(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "cents", value = EXAMPLE))) @Valid @NotNull SettingsView request) {
        Settings wanted = request.toSettings();
        settings.set(tenancy.current(), wanted);
        return SettingsView.of(wanted);
    }
}
