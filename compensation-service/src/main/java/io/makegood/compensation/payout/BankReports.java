package io.makegood.compensation.payout;

import io.makegood.compensation.Rows;
import io.makegood.compensation.payout.pain.EndToEnd;
import io.makegood.compensation.payout.pain.StatusReport;
import io.makegood.compensation.routing.Provider;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.refusal.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What banks say of payment files, in the caller's transaction: each payout changes once, however often it is said. */
@ApplicationScoped
public class BankReports {

    /** One transaction of a file, in its batch. Public, because Jdbi reads it. */
    public record Line(UUID payoutId, int batch) {}

    /**
     * What a report changed.
     *
     * @param unchanged what is on its way still, or was known before
     * @param unknown end-to-end ids that are not in the file
     */
    public record Effect(UUID file, long settled, long rejected, long unchanged, List<String> unknown) {}

    private final Jdbi jdbi;
    private final OrderLocks orders;
    private final DuePayouts due;
    private final Settlement settlement;

    BankReports(Jdbi jdbi, OrderLocks orders, DuePayouts due, Settlement settlement) {
        this.jdbi = jdbi;
        this.orders = orders;
        this.due = due;
        this.settlement = settlement;
    }

    public Effect hear(Provider bank, StatusReport report, Instant now) {
        String settledBy =
                Objects.requireNonNullElse(PaymentFiles.settings(bank).settledBy(), "ACSC");
        UUID file = EndToEnd.id(report.messageId()).orElseThrow(() -> unknownFile(report));
        Map<UUID, Line> open = open(bank.key(), file);
        if (open.isEmpty() && !isKnown(bank.key(), file)) {
            throw unknownFile(report);
        }
        Map<String, DuePayout> told = told(bank.key(), open.keySet());
        List<Attempt> attempts = told.entrySet().stream()
                .flatMap(one -> report
                        .of(batch(file, open, one.getValue()), one.getKey())
                        .flatMap(status -> attempt(one.getValue(), status.outcome(settledBy, one.getKey()), now))
                        .stream())
                .toList();
        settlement.recordKnown(attempts);
        close(bank.key(), file, attempts);
        return effect(report, file, told, attempts);
    }

    private static String batch(UUID file, Map<UUID, Line> lines, DuePayout told) {
        Line line = Objects.requireNonNull(lines.get(told.payout().id()));
        return EndToEnd.batch(file, line.batch());
    }

    /** Nothing, if it is known already or nothing is decided yet. */
    private static Optional<Attempt> attempt(DuePayout issued, Outcome outcome, Instant now) {
        if (outcome.isPending()) {
            return Optional.empty();
        }
        return switch (issued.payout().progress().state()) {
            case INSTRUCTED -> Optional.of(Attempt.of(issued, outcome, Optional.empty(), now));
            case SETTLED ->
                outcome.isRefused() ? Optional.of(Attempt.returned(issued, outcome, now)) : Optional.empty();
            case FAILED, HELD, REJECTED, WITHDRAWN -> Optional.empty();
        };
    }

    /** The transactions of a file that the bank has not rejected; those of one file are told by one report at a time. */
    private Map<UUID, Line> open(ProviderKey bank, UUID file) {
        Map<UUID, Line> open = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select line.payout_id, line.batch
                        from payment_file file
                        join payment_file_line line on line.tenant = file.tenant and line.file_id = file.id
                        where file.tenant = :tenant and file.provider = :provider and file.id = :file
                          and line.state <> 'rejected'
                        for update of file
                        """)
                .bind("tenant", bank.tenant().name())
                .bind("provider", bank.name())
                .bind("file", file)
                .map(ConstructorMapper.of(Line.class))
                .forEach(line -> open.put(line.payoutId(), line)));
        return open;
    }

    private boolean isKnown(ProviderKey bank, UUID file) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                          select from payment_file where tenant = :tenant and provider = :provider and id = :file)
                        """)
                .bind("tenant", bank.tenant().name())
                .bind("provider", bank.name())
                .bind("file", file)
                .mapTo(Boolean.class)
                .one());
    }

    /** By their end-to-end ids, as they are while the locks of their orders are held. */
    private Map<String, DuePayout> told(ProviderKey bank, Collection<UUID> payouts) {
        orders.hold(due.issuedBy(bank, payouts).stream()
                .map(issued -> issued.payout().promise().orderKey())
                .toList());
        Map<String, DuePayout> told = new HashMap<>();
        due.issuedBy(bank, payouts).forEach(issued -> told.put(EndToEnd.of(issued), issued));
        return told;
    }

    private void close(ProviderKey bank, UUID file, List<Attempt> attempts) {
        Rows<Attempt> rows = new Rows<>(attempts);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update payment_file_line line set state = row.state
                        from unnest(:payouts, :states) as row (payout, state)
                        where line.tenant = :tenant and line.file_id = :file and line.payout_id = cast(row.payout as uuid)
                        """)
                .bind("tenant", bank.tenant().name())
                .bind("file", file)
                .bind("payouts", rows.column(row -> row.payout().id()))
                .bind("states", rows.column(row -> row.outcome().isSettled() ? "settled" : "rejected"))
                .execute());
    }

    private static Effect effect(StatusReport report, UUID file, Map<String, DuePayout> told, List<Attempt> attempts) {
        long settled = attempts.stream()
                .filter(attempt -> attempt.outcome().isSettled())
                .count();
        List<String> unknown = report.transactions().keySet().stream()
                .filter(id -> !told.containsKey(id))
                .sorted()
                .toList();
        return new Effect(file, settled, attempts.size() - settled, told.size() - attempts.size(), unknown);
    }

    private static Invalid unknownFile(StatusReport report) {
        return Invalid.field("/OrgnlMsgId", report.messageId(), "must be the message id of a payment file");
    }
}
