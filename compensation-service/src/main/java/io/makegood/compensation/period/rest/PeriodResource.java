package io.makegood.compensation.period.rest;

import io.makegood.compensation.Person;
import io.makegood.compensation.period.ClosedMonth;
import io.makegood.compensation.period.ClosedMonths;
import io.makegood.compensation.period.Closing;
import io.makegood.compensation.period.FinanceZones;
import io.makegood.compensation.period.Month;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/periods")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Periods", description = "Months, closed one after the other, and never changed afterwards")
class PeriodResource {

    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";
    private static final UUID NO_ID = new UUID(0, 0);

    /** The request to close a month. */
    @Schema(name = "ClosePeriod")
    record ClosePeriod(
            @Nullable @Size(max = 1000) @Pattern(regexp = "(?s).*\\S.*", message = "must say why")
            @Schema(
                    description = "why to close it although questions are open; absent if that is not meant",
                    example = "the endpoint of shop 12 is gone for good, its customers were paid by hand")
            String accept) {

        static final String EXAMPLE = """
                {"accept": "the endpoint of shop 12 is gone for good, its customers were paid by hand"}""";
    }

    private final Closing closing;
    private final ClosedMonths months;
    private final FinanceZones zones;
    private final Tenancy tenancy;
    private final Person person;

    PeriodResource(Closing closing, ClosedMonths months, FinanceZones zones, Tenancy tenancy, Person person) {
        this.closing = closing;
        this.months = months;
        this.zones = zones;
        this.tenancy = tenancy;
        this.person = person;
    }

    @GET
    @Operation(operationId = "listPeriods", summary = "Months that are closed, the last one first")
    public Page<PeriodView> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        LocalDate before = LocalDate.ofInstant(query.after(Cursor.END).at(), ZoneOffset.UTC);
        return Page.of(months.newestFirst(tenancy.current(), before, limit + 1), limit, PeriodResource::place)
                .map(PeriodView::closed);
    }

    private static Cursor place(ClosedMonth closed) {
        return new Cursor(
                closed.month().name().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(), NO_ID);
    }

    @GET
    @Path("/{month}")
    @Operation(
            operationId = "getPeriod",
            summary = "A month: as it was closed, or what should be looked at before it is")
    public PeriodView get(@Parameter(example = "2026-03") @PathParam("month") String month) {
        YearMonth name = name(month);
        return months.find(tenancy.current(), name)
                .map(PeriodView::closed)
                .orElseGet(
                        () -> open(new Month(name, zones.get(tenancy.current()).zone())));
    }

    private PeriodView open(Month month) {
        return PeriodView.open(month, closing.questions(tenancy.current(), month));
    }

    @POST
    @Path("/{month}/close")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "closePeriod",
            summary = "Close a month",
            description =
                    "From five minutes after its end, when all months before it are closed. Nothing can be booked in "
                            + "it from then on, and its report stays as it is; corrections are booked in the month in which they "
                            + "are made, and say what they correct. If questions are open it is refused with a list of them, "
                            + "unless 'accept' says why to close it nonetheless; that is kept. If no finance zone was set, the "
                            + "month is one of UTC, and all others will be.")
    @APIResponseSchema(value = PeriodView.class, responseCode = "200")
    public RestResponse<PeriodView> close(
            @Parameter(example = "2026-03") @PathParam("month") String month,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "nothing open", value = "{}"),
                                                @ExampleObject(name = "accepted", value = ClosePeriod.EXAMPLE)
                                            }))
                    @Valid @NotNull ClosePeriod request) {
        return RestResponse.ok(
                PeriodView.closed(closing.close(tenancy.current(), name(month), person.name(), request.accept())));
    }

    private static YearMonth name(String month) {
        if (!month.matches(MONTH) || month.startsWith("0000") || month.startsWith("9999")) {
            throw new Malformed(
                    "invalid-parameter", "month is '%s', but must be a month such as 2026-03".formatted(month));
        }
        return YearMonth.parse(month);
    }
}
