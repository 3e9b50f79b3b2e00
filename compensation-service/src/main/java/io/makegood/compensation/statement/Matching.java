package io.makegood.compensation.statement;

import io.makegood.compensation.ledger.Account;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Brings the open lines of a tenant together with its settled payouts, surest way first, books what matches, and raises
 * what does not. It can be run at any time: what is matched or resolved stays so.
 */
@ApplicationScoped
public class Matching {

    private final StatementSettings settings;
    private final MatchPasses passes;
    private final MatchBooks books;
    private final RaisedExceptions exceptions;

    Matching(StatementSettings settings, MatchPasses passes, MatchBooks books, RaisedExceptions exceptions) {
        this.settings = settings;
        this.passes = passes;
        this.books = books;
        this.exceptions = exceptions;
    }

    /** In the transaction of the caller, who holds the tenant's statements. */
    void run(Tenant tenant, Instant now) {
        Settings by = settings.of(tenant);
        Run run = new Run(tenant, UUID.randomUUID(), now, by, settings.amounts(by));
        passes.nameCandidates(run);
        passes.oneLineOnePayout(run);
        passes.oneLineManyPayouts(run);
        passes.manyLinesOnePayout(run);
        passes.byFields(run);
        books.book(run, Account.ROUNDING);
        exceptions.closeMatched(run);
        exceptions.setAsideUnrelated(run);
        exceptions.raiseOfLines(run);
        exceptions.raiseMissing(run);
    }
}
