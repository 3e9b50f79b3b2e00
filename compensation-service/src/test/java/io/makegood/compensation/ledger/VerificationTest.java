package io.makegood.compensation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.compensation.ledger.Break.Kind;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tampers with the books as somebody who may do anything in the database. */
@QuarkusTest
class VerificationTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Tenant tenant = new Tenant("sealed-" + UUID.randomUUID());

    @Inject
    Ledger ledger;

    @Inject
    Sealing sealing;

    @Inject
    Verification verification;

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    @Test
    void what_was_booked_is_sealed_and_verifies() {
        bookAndSeal(5);

        Verified verified = verify();

        assertThat(verified.broken()).isNull();
        assertThat(verified.unsealed()).isZero();
        assertThat(verified.head().number()).isEqualTo(5);
    }

    @Test
    void a_ledger_without_transfers_verifies_from_its_beginning() {
        assertThat(verify()).isEqualTo(new Verified(0, Head.NONE, null));
    }

    @Test
    void whatever_a_key_holds_and_a_correction_says_is_sealed_alike_in_sql_and_here() {
        tenancy.actingFor(tenant, () -> {
            ledger.book(List.of(new Transfer(
                    tenant,
                    UUID.randomUUID(),
                    "a|key of 语言 \n\"and\" \\ more",
                    Account.GOODWILL_EXPENSE,
                    Account.COMPENSATION_EXPENSE,
                    Money.parse("KWD 1.005"),
                    Instant.parse("0999-12-31T23:59:59.000001Z"),
                    new Correction(UUID.randomUUID(), NOON))));
            return true;
        });
        awaitSealed(1);

        assertThat(verify().broken()).isNull();
    }

    @Test
    void a_changed_amount_is_found() {
        bookAndSeal(5);
        UUID third = sealedAs(3);

        Intruder.runs("update transfer set amount = 1000000 where id = '%s'".formatted(third));

        assertBroken(Kind.CHANGED, 3L, third);
    }

    @Test
    void a_changed_reference_to_what_is_corrected_is_found() {
        bookAndSeal(2);
        UUID second = sealedAs(2);

        Intruder.runs("update transfer set corrects = gen_random_uuid(), corrects_since = now() where id = '%s'"
                .formatted(second));

        assertBroken(Kind.CHANGED, 2L, second);
    }

    @Test
    void a_deleted_transfer_is_found() {
        bookAndSeal(5);
        UUID third = sealedAs(3);

        Intruder.runs("delete from transfer where id = '%s'".formatted(third));

        assertBroken(Kind.MISSING, 3L, third);
    }

    @Test
    void a_transfer_deleted_with_its_seal_is_found() {
        bookAndSeal(5);
        UUID third = sealedAs(3);

        Intruder.runs(
                "delete from transfer where id = '%s'".formatted(third),
                "delete from ledger_seal where transfer_id = '%s'".formatted(third));

        assertBroken(Kind.MISSING, 3L, null);
    }

    @Test
    void the_last_ones_deleted_with_their_seals_are_found_by_balances_and_by_whoever_noted_the_head() {
        bookAndSeal(5);
        Head noted = verify().head();

        Intruder.runs(
                "delete from transfer where id = '%s'".formatted(sealedAs(5)),
                "delete from ledger_seal where tenant = '%s' and number = 5".formatted(tenant));

        assertBroken(Kind.BALANCE, null, null);
        assertThat(verify(noted)).extracting(Break::kind).isEqualTo(Kind.MISSING);
    }

    @Test
    void a_head_that_was_noted_is_part_of_the_chain_as_long_as_it_has_its_hash() {
        bookAndSeal(2);
        Head noted = verify().head();
        bookAndSeal(2);

        assertThat(verify(noted)).isNull();
        assertThat(verify(new Head(2, Hash.NONE.then("other"))))
                .extracting(Break::kind)
                .isEqualTo(Kind.CHANGED);
    }

    @Test
    void two_transfers_that_changed_places_are_found() {
        bookAndSeal(5);
        UUID second = sealedAs(2);
        UUID fourth = sealedAs(4);

        Intruder.runs(placed(UUID.randomUUID(), 2), placed(second, 4), placed(fourth, 2));

        assertBroken(Kind.ORDER, 2L, fourth);
    }

    @Test
    void a_transfer_with_a_forged_seal_is_found() {
        bookAndSeal(3);

        Intruder.runs(
                forged(UUID.fromString("00000000-0000-7000-8000-000000000001")),
                "insert into ledger_seal (tenant, number, transfer_id, hash) select tenant, 4, id, sha256('forged') from transfer where tenant = '%s' and idempotency_key = 'forged'"
                        .formatted(tenant));

        assertThat(verify().broken()).extracting(Break::kind, Break::number).containsExactly(Kind.CHANGED, 4L);
    }

    @Test
    void a_transfer_without_a_seal_that_was_never_booked_is_found() {
        bookAndSeal(3);
        UUID forged = UUID.randomUUID();

        Intruder.runs(forged(forged));

        assertBroken(Kind.ADDED, null, forged);
    }

    @Test
    void a_transfer_taken_away_before_it_was_sealed_is_found() {
        Intruder.runs("insert into unsealed_transfer (tenant, transfer_id) values ('%s', '%s')"
                .formatted(tenant, new UUID(0, 7)));

        assertBroken(Kind.MISSING, null, new UUID(0, 7));
    }

    @Test
    void balances_that_are_not_what_transfers_come_to_are_found() {
        bookAndSeal(3);

        Intruder.runs(
                "update daily_movement set debits = debits + 1 where tenant = '%s' and account = 'compensation-expense'"
                        .formatted(tenant));

        assertThat(verify().broken())
                .extracting(Break::detail)
                .isEqualTo("compensation-expense in EUR on 2026-03-01: transfers come to 6.00 debits and 0 credits, "
                        + "but 7.00 and 0 are kept");
    }

    @Test
    void bookings_at_once_sealed_by_two_at_once_make_one_chain() throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(6);
        for (int booker = 0; booker < 4; booker++) {
            workers.execute(() -> IntStream.range(0, 25).forEach(batch -> book(20)));
        }
        for (int sealer = 0; sealer < 2; sealer++) {
            workers.execute(() -> IntStream.range(0, 40).forEach(round -> sealing.sealAll()));
        }
        workers.shutdown();
        assertThat(workers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        awaitSealed(4 * 25 * 20);
        assertThat(verify().broken()).isNull();
    }

    @Test
    void what_is_being_booked_while_the_chain_is_verified_does_not_disturb_it() throws InterruptedException {
        ExecutorService booker = Executors.newSingleThreadExecutor();
        booker.execute(() -> IntStream.range(0, 60).forEach(batch -> book(10)));
        for (int look = 0; look < 10; look++) {
            assertThat(verify().broken()).isNull();
        }
        booker.shutdown();
        assertThat(booker.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private void bookAndSeal(int transfers) {
        long before = verify().head().number();
        book(transfers);
        awaitSealed(before + transfers);
    }

    /** One, two, three euros and so on. */
    private void book(int transfers) {
        tenancy.actingFor(tenant, () -> {
            ledger.book(IntStream.rangeClosed(1, transfers)
                    .mapToObj(amount -> owed(Money.parse("EUR " + amount)))
                    .toList());
            return true;
        });
    }

    private Transfer owed(Money amount) {
        return new Transfer(
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                Account.COMPENSATION_EXPENSE,
                Account.OWED_TO_CUSTOMERS,
                amount,
                NOON);
    }

    private void awaitSealed(long number) {
        await().untilAsserted(() -> {
            sealing.sealAll();
            assertThat(head().number()).isEqualTo(number);
        });
    }

    private Head head() {
        return tenancy.actingFor(tenant, () -> verification.head(tenant));
    }

    private Verified verify() {
        return tenancy.actingFor(tenant, () -> verification.verify(tenant));
    }

    private @Nullable Break verify(Head noted) {
        return tenancy.actingFor(tenant, () -> verification.verify(tenant, noted))
                .broken();
    }

    private UUID sealedAs(long number) {
        return tenancy.actingFor(
                tenant,
                () -> jdbi.withHandle(handle -> handle.createQuery(
                                "select transfer_id from ledger_seal where tenant = :tenant and number = :number")
                        .bind("tenant", tenant.name())
                        .bind("number", number)
                        .mapTo(UUID.class)
                        .one()));
    }

    private String placed(UUID transfer, long number) {
        return "update ledger_seal set transfer_id = '%s' where tenant = '%s' and number = %d"
                .formatted(transfer, tenant, number);
    }

    private String forged(UUID id) {
        return """
                insert into transfer (tenant, id, posting_id, idempotency_key, debit_account, credit_account,
                  currency, amount, booked_at)
                values ('%s', '%s', gen_random_uuid(), 'forged', 'compensation-expense', 'owed-to-customers', 'EUR', 9, '%s')
                """.formatted(tenant, id, NOON);
    }

    private void assertBroken(Kind kind, @Nullable Long number, @Nullable UUID transfer) {
        assertThat(verify().broken())
                .extracting(Break::kind, Break::number, Break::transfer)
                .containsExactly(kind, number, transfer);
    }
}
