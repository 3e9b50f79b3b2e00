package io.makegood.promise.calendar.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.makegood.kernel.refusal.Etags;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.promise.calendar.CalendarVersion;
import io.makegood.promise.calendar.Calendars;
import io.makegood.terms.calendar.BusinessCalendar;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/yaml"})
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Calendars", description = "Working days and opening hours, for guarantees to name")
class CalendarResource {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int MOST_DAYS = 400;
    private static final String EXAMPLE = """
            {"holidays": {"country": "GB", "region": "eng"}, "workingDays": ["mon-fri"],
             "hours": {"mon-fri": ["09:00-12:00", "13:00-17:00"]},
             "closed": ["2026-12-24", {"from": "2026-12-27", "to": "2026-12-31", "why": "stocktaking"}]}""";

    /** One day, and whether anything is done on it. */
    @Schema(name = "CalendarDay")
    record DayView(LocalDate day, boolean working) {}

    private final Calendars calendars;
    private final InstantSource time;

    CalendarResource(Calendars calendars, InstantSource time) {
        this.calendars = calendars;
        this.time = time;
    }

    @PUT
    @Path("/{code}")
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "writeCalendar",
            summary = "Write a calendar, or its next version",
            description = "Guarantees that are published keep the version that was the newest then. The same content "
                    + "again makes no new version. To write a next version, send If-Match with the ETag that was read.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "the ETag of the version to follow; not needed for the first",
            example = "\"1\"")
    @APIResponseSchema(value = CalendarView.class, responseCode = "200")
    public RestResponse<CalendarView> write(
            @PathParam("code") String code,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Object.class),
                                            examples = @ExampleObject(name = "office", value = EXAMPLE)))
                    @NotNull JsonNode body,
            HttpHeaders headers) {
        if (!CODE.matcher(code).matches()) {
            throw Invalid.field("code", code, "must be lower-case letters, digits and hyphens, at most 63");
        }
        Optional<CalendarVersion> before = calendars.findForWriting(code);
        before.ifPresent(known -> Etags.require(headers, known.version()));
        return shown(calendars.write(code, body, before, time.instant()));
    }

    @GET
    @Operation(operationId = "listCalendars", summary = "The newest version of each calendar, by code; at most 500")
    public List<CalendarView> list() {
        return calendars.newest().stream().map(CalendarView::of).toList();
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getCalendar", summary = "The newest version of a calendar, with its ETag")
    @APIResponseSchema(value = CalendarView.class, responseCode = "200")
    public RestResponse<CalendarView> get(@PathParam("code") String code) {
        return shown(calendars.get(code));
    }

    @GET
    @Path("/{code}/versions")
    @Operation(operationId = "listCalendarVersions", summary = "Versions of a calendar, newest first; at most 500")
    public List<CalendarView> versions(@PathParam("code") String code) {
        return calendars.versionsOf(code).stream().map(CalendarView::of).toList();
    }

    @GET
    @Path("/{code}/days")
    @Operation(operationId = "listCalendarDays", summary = "Which days are working days, by the newest version")
    public List<DayView> days(
            @PathParam("code") String code,
            @Parameter(description = "the first day", example = "2026-04-01", required = true)
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(description = "the last day, at most 400 days later", example = "2026-04-10", required = true)
                    @QueryParam("to")
                    @Nullable String to) {
        CalendarVersion found = calendars.get(code);
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new Malformed(
                    "invalid-parameter", "to is '%s', but must be from 0 to 399 days after '%s'".formatted(to, from));
        }
        BusinessCalendar calendar = BusinessCalendar.readAll(
                        JsonNodeFactory.instance.objectNode().set(code, found.body()))
                .getOrDefault(code, BusinessCalendar.MONDAY_TO_FRIDAY);
        return first.datesUntil(last.plusDays(1))
                .map(day -> new DayView(day, calendar.isWorkingDay(day)))
                .toList();
    }

    private static LocalDate day(String name, @Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text);
            if (day.getYear() < 1900 || day.getYear() > 2099) {
                throw new Malformed(
                        "invalid-parameter", "%s is '%s', but must be from 1900 to 2099".formatted(name, text));
            }
            return day;
        } catch (DateTimeParseException none) {
            throw new Malformed(
                    "invalid-parameter", "%s is '%s', but must be a day such as 2026-04-01".formatted(name, text));
        }
    }

    private static RestResponse<CalendarView> shown(CalendarVersion version) {
        return ResponseBuilder.ok(CalendarView.of(version))
                .header(HttpHeaders.ETAG, Etags.of(version.version()))
                .build();
    }
}
