package io.makegood.compensation.statement;

import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.statement.Discrepancy.Shown;
import io.makegood.compensation.statement.Discrepancy.State;
import io.makegood.compensation.statement.OpenPayouts.OpenPayout;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;

/** Lets people resolve exceptions, one decision at a time, with what it means for the books. */
@ApplicationScoped
public class ResolveExceptions {

    private final Statements statements;
    private final Exceptions exceptions;
    private final OpenPayouts payouts;
    private final StatementSettings settings;
    private final RaisedExceptions raised;
    private final Ledger ledger;

    ResolveExceptions(
            Statements statements,
            Exceptions exceptions,
            OpenPayouts payouts,
            StatementSettings settings,
            RaisedExceptions raised,
            Ledger ledger) {
        this.statements = statements;
        this.exceptions = exceptions;
        this.payouts = payouts;
        this.settings = settings;
        this.raised = raised;
        this.ledger = ledger;
    }

    /** In the transaction of the caller. */
    public Discrepancy resolve(Tenant tenant, UUID id, Resolution resolution, Instant now) {
        statements.hold(tenant);
        Discrepancy exception = exceptions.get(tenant, id);
        if (exception.state() == State.RESOLVED) {
            throw StatementRefusal.alreadyResolved(exception);
        }
        resolution.requireFitting(exception);
        Settings by = settings.of(tenant);
        Run run = new Run(tenant, UUID.randomUUID(), now, by, settings.amounts(by));
        switch (resolution.how()) {
            case MATCHED_BY_HAND -> match(run, exception, resolution);
            case WRITE_OFF -> writeOff(run, exception, resolution);
            case PAID_AGAIN -> payAgain(run, exception);
            case BANK_ERROR, ACCEPTED -> {}
        }
        exceptions.resolve(run, exception, resolution);
        raised.closeMatched(run);
        return exceptions.get(tenant, id);
    }

    /** As a run would have matched it, had the line named the payout. */
    private void match(Run run, Discrepancy exception, Resolution resolution) {
        Shown line = line(exception);
        OpenPayout payout = payouts.get(run.tenant(), payout(exception, resolution));
        requireSame(line, payout, run.settings().tolerance(line.amount()));
        payouts.match(run, line.id(), payout.id(), payout.remaining(), "hand");
    }

    private static void requireSame(Shown line, OpenPayout payout, Money tolerance) {
        Money remaining = payout.remaining();
        boolean same = payout.isSettled()
                && remaining.isSameCurrency(line.amount())
                && !remaining.isZero()
                && remaining.isPositive() == line.amount().isPositive()
                && !remaining.minus(line.amount()).abs().isGreaterThan(tolerance);
        if (!same) {
            throw Invalid.field(
                    "/payout",
                    payout.id(),
                    "must be settled, shown by no other line, and within %s of the %s that moved; a difference can be written off"
                            .formatted(tolerance, line.amount()));
        }
    }

    /** What the line and the payout, where they are not matched, leave open is taken by the chosen account. */
    private void writeOff(Run run, Discrepancy exception, Resolution resolution) {
        WriteOff writeOff = new WriteOff(run.tenant(), exception.id(), resolution.account(), run.now());
        if (exception.line() != null) {
            ledger.book(writeOff.of(exception.line()).toList());
        }
        if (exception.payout() != null && exception.kind().leavesPayoutOpen()) {
            OpenPayout payout = payouts.get(run.tenant(), exception.payout().id());
            payouts.writeOff(run, payout.id(), payout.remaining());
            ledger.book(writeOff.of(payout).toList());
        }
    }

    /** What came back is with the providers again, and the payout is open again until a line shows it. */
    private void payAgain(Run run, Discrepancy exception) {
        if (exception.line() != null && exception.payout() != null) {
            OpenPayout payout = payouts.get(run.tenant(), exception.payout().id());
            payouts.match(
                    run, exception.line().id(), payout.id(), exception.line().amount(), "returned");
        }
    }

    private static UUID payout(Discrepancy exception, Resolution resolution) {
        return resolution.payout() == null
                ? Objects.requireNonNull(exception.payout()).id()
                : resolution.payout();
    }

    private static Shown line(Discrepancy exception) {
        return Objects.requireNonNull(exception.line());
    }
}
