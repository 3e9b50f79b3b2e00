package io.makegood.compensation.payout.rest;

import io.makegood.compensation.payout.BankReports;
import io.makegood.compensation.payout.PaymentFile;
import io.makegood.compensation.payout.PaymentFiles;
import io.makegood.compensation.payout.pain.StatusReport;
import io.makegood.compensation.routing.Provider;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.compensation.routing.Providers;
import io.makegood.kernel.body.BodyLimit;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/payment-providers/{name}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Payment providers")
class PaymentFileResource {

    private static final String REPORT = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
              <GrpHdr><MsgId>B1</MsgId><CreDtTm>2026-03-02T08:00:00Z</CreDtTm></GrpHdr>
              <OrgnlGrpInfAndSts><OrgnlMsgId>0199d2c46b3e7c519a0e4f2d8b7a1c93</OrgnlMsgId>
                <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>ACSC</GrpSts></OrgnlGrpInfAndSts>
            </CstmrPmtStsRpt></Document>""";

    @Schema(name = "PaymentFile")
    record FileView(
            UUID id,
            Instant createdAt,

            @Schema(description = "how many payouts are in it")
            int transactions,

            @Schema(description = "of all amounts, whatever their currencies", examples = "16.84")
            String controlSum,

            int settled,
            int rejected) {

        static FileView of(PaymentFile file) {
            return new FileView(
                    file.id(),
                    file.createdAt(),
                    file.transactions(),
                    file.controlSum().toPlainString(),
                    file.settled(),
                    file.rejected());
        }
    }

    private final PaymentFiles files;
    private final BankReports reports;
    private final Providers providers;
    private final Tenancy tenancy;
    private final InstantSource time;

    PaymentFileResource(
            PaymentFiles files, BankReports reports, Providers providers, Tenancy tenancy, InstantSource time) {
        this.files = files;
        this.reports = reports;
        this.providers = providers;
        this.tenancy = tenancy;
        this.time = time;
    }

    @POST
    @Path("/files")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "createPaymentFile",
            summary = "Make a payment file of what is due",
            description = "Of 10,000 payouts at most; make another one for the rest. Payouts that the bank could not "
                    + "pay, as without an IBAN, have failed with the reason. A payout in a file is in no other one, "
                    + "until the bank has rejected it.")
    @APIResponse(
            responseCode = "201",
            description = "The file; its content is at /content",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FileView.class)))
    @APIResponse(responseCode = "204", description = "Nothing is due that the bank could pay")
    public RestResponse<FileView> create(@PathParam("name") String name) {
        return files.create(bank(name), time.instant())
                .map(file -> ResponseBuilder.<FileView>created(
                                URI.create("/v1/payment-providers/%s/files/%s".formatted(name, file.id())))
                        .entity(FileView.of(file))
                        .build())
                .orElseGet(RestResponse::noContent);
    }

    @GET
    @Path("/files")
    @Operation(operationId = "listPaymentFiles", summary = "Payment files, oldest first")
    public Page<FileView> list(@PathParam("name") String name, @BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        files.list(key(name), query.after(Cursor.START), limit + 1),
                        limit,
                        file -> new Cursor(file.createdAt(), file.id()))
                .map(FileView::of);
    }

    @GET
    @Path("/files/{id}")
    @Operation(operationId = "getPaymentFile", summary = "One payment file, and what the bank said of it")
    public FileView get(@PathParam("name") String name, @PathParam("id") UUID id) {
        return FileView.of(files.get(key(name), id));
    }

    @GET
    @Path("/files/{id}/content")
    @Produces({MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getPaymentFileContent", summary = "The payment file for the bank, pain.001.001.09")
    @APIResponse(
            responseCode = "200",
            description = "The file; it never changes",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> content(@PathParam("name") String name, @PathParam("id") UUID id) {
        return ResponseBuilder.ok(files.content(key(name), id), MediaType.APPLICATION_XML_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.xml\"".formatted(id))
                .build();
    }

    @POST
    @Path("/status-reports")
    @Transactional
    @Consumes(MediaType.APPLICATION_XML)
    @BodyLimit(16 * BodyLimit.MEGABYTE)
    @Operation(
            operationId = "tellBankStatus",
            summary = "Take what the bank says of a payment file, pain.002.001.10",
            description = "At most 16 MB. Of the whole file, of its batches, or of single payouts; what is said of a "
                    + "payout counts more than what is said of the whole. RJCT and CANC fail it, ACSC settles it, and so "
                    + "do earlier ones if the provider's settledBy says so. What is known already changes nothing.",
            extensions = @Extension(name = "x-repeatable", value = "each payout changes once"))
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "settled", value = REPORT)))
    public BankReports.Effect tell(@PathParam("name") String name, byte @Nullable [] body) {
        Provider bank = bank(name);
        StatusReport report = StatusReport.read(body == null ? new byte[0] : body);
        return reports.hear(bank, report, time.instant());
    }

    private Provider bank(String name) {
        return providers.get(tenancy.current(), name).provider();
    }

    private ProviderKey key(String name) {
        return bank(name).key();
    }
}
