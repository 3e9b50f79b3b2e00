package io.makegood.compensation.statement;

import io.makegood.kernel.refusal.Refusal;
import java.util.UUID;

/** Something about statements and their exceptions that cannot be. */
public final class StatementRefusal extends Refusal {

    private StatementRefusal(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static StatementRefusal statementNotFound(UUID id) {
        return new StatementRefusal(Kind.NOT_FOUND, "statement-not-found", "no statement " + id);
    }

    static StatementRefusal exceptionNotFound(UUID id) {
        return new StatementRefusal(Kind.NOT_FOUND, "exception-not-found", "no exception " + id);
    }

    static StatementRefusal alreadyResolved(Discrepancy exception) {
        return new StatementRefusal(
                Kind.CONFLICT,
                "exception-already-resolved",
                "exception %s was resolved as %s by %s at %s"
                        .formatted(
                                exception.id(),
                                exception.outcome().resolution(),
                                exception.outcome().resolvedBy(),
                                exception.outcome().resolvedAt()));
    }

    static StatementRefusal nothingTaken(RefusedLine first) {
        return new StatementRefusal(
                Kind.INVALID,
                "no-readable-line",
                "no line can be read; the first that cannot is %d: %s".formatted(first.number(), first.problem()));
    }

    static StatementRefusal tooManyRefused(RefusedLine last) {
        return new StatementRefusal(
                Kind.INVALID,
                "too-many-unreadable-lines",
                "more lines than are recorded cannot be read; the last is %d: %s"
                        .formatted(last.number(), last.problem()));
    }
}
