package io.makegood.compensation.statement.rest;

import io.makegood.compensation.Person;
import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.statement.ShownLine.State;
import io.makegood.compensation.statement.ShownLines;
import io.makegood.compensation.statement.Statement;
import io.makegood.compensation.statement.StatementImport;
import io.makegood.compensation.statement.StatementImport.Taken;
import io.makegood.compensation.statement.Statements;
import io.makegood.compensation.statement.format.Format;
import io.makegood.kernel.body.BodyLimit;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Statements", description = "What providers and banks say they have moved")
class StatementResource {

    static final String CSV = "text/csv";
    static final long MOST = 64 * BodyLimit.MEGABYTE;

    private static final int REFUSED_SHOWN = 100;

    private final Statements statements;
    private final ShownLines lines;
    private final StatementImport imports;
    private final Tenancy tenancy;
    private final Person person;

    StatementResource(
            Statements statements, ShownLines lines, StatementImport imports, Tenancy tenancy, Person person) {
        this.statements = statements;
        this.lines = lines;
        this.imports = imports;
        this.tenancy = tenancy;
        this.person = person;
    }

    @POST
    @Consumes({CSV, MediaType.APPLICATION_XML})
    @BodyLimit(MOST)
    @Operation(operationId = "importStatement", summary = "Import a statement and match it", description = """
                    A provider's itemized balance report as CSV, or a bank's camt.053 as XML; uncompressed, in UTF-8, of \
                    at most 67108864 bytes. All of it is taken or nothing. Lines of CSV that cannot be read do not stop \
                    the others; entries of XML do, for its balances have to tie. The same file again, and lines that were \
                    in another file, add nothing.""")
    @Extension(name = "x-repeatable", value = "true")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "stripe", value = StatementExamples.CSV)),
                @Content(
                        mediaType = MediaType.APPLICATION_XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "camt.053", value = StatementExamples.CAMT))
            })
    @APIResponse(
            responseCode = "201",
            description = "Imported",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was imported before; nothing is added",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    public RestResponse<StatementView> take(InputStream content, HttpHeaders headers) {
        Taken taken = imports.take(tenancy.current(), format(headers.getMediaType()), content, person.name());
        UUID id = taken.statement().id();
        ResponseBuilder<StatementView> answer = taken.isNew()
                ? ResponseBuilder.created(
                        UriBuilder.fromPath("/v1/statements/{id}").build(id))
                : ResponseBuilder.create(200);
        return answer.entity(view(taken.statement())).build();
    }

    @GET
    @Operation(operationId = "listStatements", summary = "Statements, the last imported first")
    public Page<StatementView> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        statements.list(tenancy.current(), query.after(Cursor.END), limit + 1),
                        limit,
                        statement -> new Cursor(statement.importedAt(), statement.id()))
                .map(StatementView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getStatement", summary = "One statement, and where its lines stand")
    public StatementView get(@PathParam("id") UUID id) {
        return view(statements.get(tenancy.current(), id));
    }

    @GET
    @Path("/{id}/lines")
    @Operation(
            operationId = "listStatementLines",
            summary = "The lines of a statement, each with what it was matched with and by what",
            description = "In the order in which they were booked. Lines that another file has brought are there.")
    public Page<LineView> lines(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "in this state",
                            schema = @Schema(enumeration = {"open", "matched", "resolved", "unrelated"}))
                    @QueryParam("state")
                    @Nullable String state,
            @BeanParam PageQuery query) {
        int limit = query.limit();
        State wanted = QueryParameters.constant("state", State.class, state);
        statements.get(tenancy.current(), id);
        return Page.of(
                        lines.list(tenancy.current(), id, wanted, query.after(Cursor.START), limit + 1),
                        limit,
                        shown ->
                                new Cursor(shown.line().bookedAt(), shown.line().id()))
                .map(LineView::of);
    }

    private StatementView view(Statement statement) {
        return StatementView.of(statement, statements.refused(tenancy.current(), statement.id(), 0, REFUSED_SHOWN));
    }

    private static Format format(MediaType type) {
        return type.getSubtype().equals("csv") ? Format.STRIPE : Format.CAMT053;
    }
}
