package io.makegood.compensation.period;

import io.makegood.compensation.ledger.Head;
import io.makegood.compensation.ledger.Sealing;
import io.makegood.compensation.ledger.Verification;
import io.makegood.compensation.reconciliation.ClosedReports;
import io.makegood.compensation.reconciliation.Reconciliation;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;

/** What is kept of a month for ever: that it is part of the chain, and its report with the balances. */
@ApplicationScoped
class Evidence {

    private final OpenBooks books;
    private final Sealing sealing;
    private final Verification verification;
    private final Reconciliation reconciliation;
    private final ClosedReports reports;

    Evidence(
            OpenBooks books,
            Sealing sealing,
            Verification verification,
            Reconciliation reconciliation,
            ClosedReports reports) {
        this.books = books;
        this.sealing = sealing;
        this.verification = verification;
        this.reconciliation = reconciliation;
        this.reports = reports;
    }

    /** The head of a chain that all of the month is part of. */
    Head keep(Tenant tenant, Month month) {
        sealing.seal(tenant);
        long unsealed = books.unsealedBefore(tenant, month.until());
        if (unsealed > 0) {
            throw CloseRefused.unsealed(month, unsealed);
        }
        reports.keep(tenant, reconciliation.of(tenant, month.period()));
        return verification.head(tenant);
    }
}
