package io.makegood.compensation.statement;

import io.makegood.compensation.statement.Statement.Counts;
import io.makegood.compensation.statement.format.AccountStatement;
import io.makegood.compensation.statement.format.StatementLine;
import io.makegood.compensation.statement.format.StatementSink;
import io.makegood.kernel.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Stores what is read a thousand lines at a time, in the transaction that is under way. */
final class StoredLines implements StatementSink {

    private static final int BATCH = 1_000;
    private static final int MOST_REFUSED = 10_000;

    private final Statements statements;
    private final Tenant tenant;
    private final UUID statement;
    private final List<StatementLine> waiting = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private final List<AccountStatement> accounts = new ArrayList<>();
    private int read;
    private int added;

    StoredLines(Statements statements, Tenant tenant, UUID statement) {
        this.statements = statements;
        this.tenant = tenant;
        this.statement = statement;
    }

    @Override
    public void line(StatementLine line) {
        read++;
        waiting.add(line);
        if (waiting.size() == BATCH) {
            store();
        }
    }

    @Override
    public void refused(int number, String problem) {
        refused.add(new RefusedLine(number, problem));
        if (refused.size() > MOST_REFUSED) {
            throw StatementRefusal.tooManyRefused(refused.get(MOST_REFUSED));
        }
    }

    @Override
    public void account(AccountStatement account) {
        accounts.add(account);
    }

    /** What was read in all. */
    Counts end() {
        if (read == 0 && !refused.isEmpty()) {
            throw StatementRefusal.nothingTaken(refused.get(0));
        }
        store();
        statements.addRefused(tenant, statement, refused);
        statements.addAccounts(tenant, statement, accounts);
        return new Counts(added, read - added, refused.size());
    }

    private void store() {
        added += statements.addLines(tenant, statement, waiting);
        waiting.clear();
    }
}
