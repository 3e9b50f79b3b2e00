package io.makegood.compensation.wallet.rest;

import io.makegood.compensation.wallet.Wallet;
import io.makegood.compensation.wallet.WalletEntry;
import io.makegood.compensation.wallet.Wallets;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

@Path("/v1/wallets/{customer}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Wallets", description = "Credit that customers hold with the merchant")
class WalletResource {

    private static final String EXAMPLE = """
            {"amount": {"amount": "3.00", "currency": "CNY"}, "reference": "order-1993509999"}""";

    @Schema(name = "SpendCredit")
    record Spend(
            @NotNull Money amount,

            @NotBlank @Size(max = 200) @Schema(description = "what it is spent on", examples = "order-1993509999")
            String reference) {}

    @Schema(name = "WalletEntry")
    record EntryView(
            UUID id,

            @Schema(enumeration = {"credited", "spent", "taken-back", "expired"})
            String kind,

            @Schema(description = "negative for what takes from the wallet")
            Money amount,

            Instant at,

            @Nullable @Schema(description = "what it was spent on, or the payout")
            String reference) {

        static EntryView of(WalletEntry entry) {
            return new EntryView(entry.id(), entry.kind().word(), entry.amount(), entry.at(), entry.reference());
        }
    }

    @Schema(name = "Wallet")
    record WalletView(
            String customer,

            @Schema(description = "one for each currency in which anything is left")
            List<Money> balances,

            @Schema(description = "oldest first") Page<EntryView> entries) {}

    private final Wallets wallets;
    private final Tenancy tenancy;
    private final InstantSource time;

    WalletResource(Wallets wallets, Tenancy tenancy, InstantSource time) {
        this.wallets = wallets;
        this.tenancy = tenancy;
        this.time = time;
    }

    @GET
    @Operation(
            operationId = "getWallet",
            summary = "What credit a customer has, and how that came about",
            description = "A customer who was never given any has an empty one.")
    public WalletView get(@PathParam("customer") String customer, @BeanParam PageQuery query) {
        int limit = query.limit();
        Page<EntryView> entries = Page.of(
                        wallets.entries(tenancy.current(), customer, query.after(Cursor.START), limit + 1),
                        limit,
                        entry -> new Cursor(entry.at(), entry.id()))
                .map(EntryView::of);
        List<Money> balances = wallets.of(tenancy.current(), customer, time.instant()).stream()
                .map(Wallet::balance)
                .toList();
        return new WalletView(customer, balances, entries);
    }

    @POST
    @Path("/spend")
    @Transactional
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "spendCredit",
            summary = "Spend credit of a customer",
            description = "What expires first is spent first. More than there is, is refused with 409: a wallet never "
                    + "goes below zero, however many spend at once.")
    public RestResponse<EntryView> spend(
            @PathParam("customer") String customer,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "order", value = EXAMPLE))) @Valid @NotNull Spend request) {
        if (!request.amount().isPositive()) {
            throw Invalid.field("/amount/amount", request.amount(), "must be more than nothing");
        }
        return RestResponse.ok(EntryView.of(
                wallets.spend(tenancy.current(), customer, request.amount(), request.reference(), time.instant())));
    }
}
