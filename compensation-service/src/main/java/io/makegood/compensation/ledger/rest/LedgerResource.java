package io.makegood.compensation.ledger.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Balance;
import io.makegood.compensation.ledger.Books;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

@Path("/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Ledger", description = "Double-entry books, append-only and balanced per currency")
class LedgerResource {

    @Schema(name = "LedgerAccount")
    record AccountView(
            @Schema(example = "compensation-expense") String account,
            @Schema(description = "debits less credits") Money balance) {

        static AccountView of(Balance balance) {
            return new AccountView(balance.account().word(), balance.balance());
        }
    }

    private final Books books;
    private final Tenancy tenancy;

    LedgerResource(Books books, Tenancy tenancy) {
        this.books = books;
        this.tenancy = tenancy;
    }

    @GET
    @Path("/accounts")
    @Operation(
            operationId = "listLedgerAccounts",
            summary = "Every account and its balance",
            description = "One line per account and currency; in each currency the balances sum to nothing.")
    public List<AccountView> accounts(
            @Parameter(
                            description = "as it was at this moment: of all that was booked before it",
                            example = "2026-04-01T00:00:00Z")
                    @QueryParam("at")
                    @Nullable String at) {
        List<Balance> balances = at == null
                ? books.balances(tenancy.current())
                : books.balances(tenancy.current(), QueryParameters.instant("at", at));
        return balances.stream().map(AccountView::of).toList();
    }

    @GET
    @Path("/entries")
    @Operation(operationId = "listLedgerEntries", summary = "Entries with both their lines, oldest first")
    public Page<EntryView> entries(
            @Parameter(description = "only entries that touch this account", example = "paid-out")
                    @QueryParam("account")
                    @Nullable String account,
            @BeanParam PageQuery query) {
        int limit = query.limit();
        Account touched = QueryParameters.constant("account", Account.class, account);
        return Page.of(
                        books.transfers(tenancy.current(), touched, query.after(Cursor.START), limit + 1),
                        limit,
                        booked -> new Cursor(booked.transfer().bookedAt(), booked.id()))
                .map(EntryView::of);
    }
}
