package io.makegood.compensation.payout;

import io.makegood.compensation.Rows;
import io.makegood.compensation.payout.pain.CreditTransfer;
import io.makegood.compensation.payout.pain.PaymentInitiation;
import io.makegood.compensation.routing.PainSettings;
import io.makegood.compensation.routing.Provider;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.joda.money.CurrencyUnit;

/** Payment files, made of what is due, each in the caller's transaction. */
@ApplicationScoped
public class PaymentFiles {

    private static final int TRANSACTIONS_MOST = 10_000;

    private static final String SELECT = """
            select id, created_at, transactions, control_sum,
              (select count(*) from payment_file_line line
               where line.tenant = file.tenant and line.file_id = file.id and line.state = 'settled') as settled,
              (select count(*) from payment_file_line line
               where line.tenant = file.tenant and line.file_id = file.id and line.state = 'rejected') as rejected
            from payment_file file
            where tenant = :tenant and provider = :provider
            """;

    private final Jdbi jdbi;
    private final DuePayouts due;
    private final Payouts payouts;
    private final Settlement settlement;

    PaymentFiles(Jdbi jdbi, DuePayouts due, Payouts payouts, Settlement settlement) {
        this.jdbi = jdbi;
        this.due = due;
        this.payouts = payouts;
        this.settlement = settlement;
    }

    /** Of 10,000 transactions at most; empty when nothing is due. What the bank could not pay is refused with the reason. */
    public Optional<PaymentFile> create(Provider bank, Instant now) {
        PainSettings settings = settings(bank);
        List<DuePayout> payable = new ArrayList<>();
        List<Attempt> refused = new ArrayList<>();
        for (DuePayout claimed : due.claimForFile(bank.key(), now, TRANSACTIONS_MOST)) {
            String obstacle = CreditTransfer.obstacle(claimed, settings);
            if (obstacle == null) {
                payable.add(claimed);
            } else {
                refused.add(Attempt.of(claimed, Outcome.refused(obstacle), Optional.empty(), now));
            }
        }
        if (!refused.isEmpty()) {
            settlement.recordTogether(refused);
        }
        return payable.isEmpty() ? Optional.empty() : Optional.of(file(bank.key(), settings, payable, now));
    }

    private PaymentFile file(ProviderKey bank, PainSettings settings, List<DuePayout> payable, Instant now) {
        UUID id = TimeOrderedId.next();
        List<List<DuePayout>> batches = batches(payable);
        PaymentInitiation initiation = new PaymentInitiation(
                id,
                now,
                settings,
                batches.stream().map(batch -> transfers(batch, settings)).toList());
        add(bank, initiation);
        IntStream.range(0, batches.size()).forEach(number -> addLines(bank, id, number, batches.get(number)));
        payouts.progress(payable.stream()
                .map(told -> Attempt.of(told, Outcome.pending("in payment file " + id, null), Optional.empty(), now))
                .toList());
        return get(bank, id);
    }

    private static List<List<DuePayout>> batches(List<DuePayout> payable) {
        Map<CurrencyUnit, List<DuePayout>> byCurrency = new LinkedHashMap<>();
        payable.forEach(one -> byCurrency
                .computeIfAbsent(one.payout().amount().getCurrencyUnit(), any -> new ArrayList<>())
                .add(one));
        return List.copyOf(byCurrency.values());
    }

    private static List<CreditTransfer> transfers(List<DuePayout> batch, PainSettings settings) {
        return batch.stream().map(one -> CreditTransfer.of(one, settings)).toList();
    }

    private void add(ProviderKey bank, PaymentInitiation file) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into payment_file
                          (tenant, id, provider, created_at, transactions, control_sum, content)
                        values (:tenant, :id, :provider, :now, :transactions, :controlSum, :content)
                        """)
                .bind("tenant", bank.tenant().name())
                .bind("id", file.id())
                .bind("provider", bank.name())
                .bind("now", file.createdAt())
                .bind("transactions", file.transactions())
                .bind("controlSum", file.controlSum())
                .bind("content", file.xml())
                .execute());
    }

    private void addLines(ProviderKey bank, UUID file, int batch, List<DuePayout> payouts) {
        Rows<DuePayout> rows = new Rows<>(payouts);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into payment_file_line (tenant, file_id, payout_id, batch)
                        select :tenant, :file, cast(payout as uuid), :batch from unnest(:payouts) as payout
                        """)
                .bind("tenant", bank.tenant().name())
                .bind("file", file)
                .bind("batch", batch)
                .bind("payouts", rows.column(row -> row.payout().id()))
                .execute());
    }

    public PaymentFile get(ProviderKey bank, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "and id = :id")
                .bind("tenant", bank.tenant().name())
                .bind("provider", bank.name())
                .bind("id", id)
                .map(ConstructorMapper.of(PaymentFile.class))
                .findOne()
                .orElseThrow(() -> new PaymentFileNotFound(id)));
    }

    /** Oldest first. */
    public List<PaymentFile> list(ProviderKey bank, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + "and (created_at, id) > (:at, :after) order by created_at, id limit :limit")
                .bind("tenant", bank.tenant().name())
                .bind("provider", bank.name())
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map(ConstructorMapper.of(PaymentFile.class))
                .list());
    }

    /** The XML as it was made. */
    public String content(ProviderKey bank, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select content from payment_file where tenant = :tenant and provider = :provider and id = :id")
                .bind("tenant", bank.tenant().name())
                .bind("provider", bank.name())
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new PaymentFileNotFound(id)));
    }

    static PainSettings settings(Provider bank) {
        if (bank.settings() instanceof PainSettings settings) {
            return settings;
        }
        throw new NoBank(bank);
    }

    private static final class PaymentFileNotFound extends Refusal {
        PaymentFileNotFound(UUID id) {
            super(Kind.NOT_FOUND, "payment-file-not-found", "no payment file " + id);
        }
    }

    private static final class NoBank extends Refusal {
        NoBank(Provider provider) {
            super(
                    Kind.CONFLICT,
                    "payment-provider-takes-no-files",
                    "payment provider '%s' is of kind %s; only those of kind pain take files"
                            .formatted(provider.key().name(), provider.kind().word()));
        }
    }
}
