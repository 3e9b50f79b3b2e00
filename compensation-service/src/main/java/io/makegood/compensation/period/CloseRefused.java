package io.makegood.compensation.period;

import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.refusal.Violation;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Why a month is not closed, each reason with what to do about it. */
public final class CloseRefused extends Refusal {

    private CloseRefused(String code, String detail, List<Violation> errors) {
        super(Kind.CONFLICT, code, detail, errors);
    }

    private CloseRefused(String code, String detail) {
        this(code, detail, List.of());
    }

    static CloseRefused notOver(Month month, Instant closableAt) {
        return new CloseRefused(
                "month-not-over", "%s can be closed from %s on, in zone %s".formatted(month, closableAt, month.zone()));
    }

    static CloseRefused alreadyClosed(Month month, YearMonth last) {
        return new CloseRefused("month-already-closed", "%s is closed: all months up to %s are".formatted(month, last));
    }

    static CloseRefused earlierOpen(Month month, YearMonth first) {
        return new CloseRefused(
                "earlier-month-open",
                "%s cannot be closed while %s is open; months are closed in their order".formatted(month, first));
    }

    static CloseRefused unsealed(Month month, long transfers) {
        return new CloseRefused(
                "transfers-unsealed",
                "%d transfers of %s or before are not part of the chain yet; try again in a moment"
                        .formatted(transfers, month));
    }

    static CloseRefused questionsOpen(Month month, List<OpenQuestion> open) {
        return new CloseRefused(
                "questions-open",
                "%s has open questions; answer them, or send 'accept' with a reason to close it nonetheless"
                        .formatted(month),
                open.stream()
                        .map(question -> new Violation("", question.toString()))
                        .toList());
    }
}
