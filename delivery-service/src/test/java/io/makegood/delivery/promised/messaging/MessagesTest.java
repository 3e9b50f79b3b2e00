package io.makegood.delivery.promised.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.World;
import io.makegood.delivery.promised.Word;
import io.makegood.delivery.promised.Word.Due;
import io.makegood.delivery.promised.Word.Form;
import io.makegood.delivery.promised.Word.Paid.Stage;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** We can read what the other services agreed to tell. */
class MessagesTest {

    private static final UUID PROMISE = UUID.fromString("0199d2c4-6b3e-7c51-9a0e-4f2d8b7a1c93");
    private static final Form REFUND = new Form("refund", "refund", null);

    @Test
    void a_promise_with_its_due_time() {
        PromiseMade made = read("promise-made/example", PromiseMade.class);

        assertThat(made.order()).isEqualTo("1993505414");
        assertThat(made.words())
                .containsExactly(
                        new Word.Promised(
                                PROMISE,
                                "next-morning",
                                1,
                                Instant.parse("2009-11-01T10:52:01Z"),
                                ZoneId.of("Asia/Shanghai")),
                        new Word.Offered(
                                new Due(PROMISE, "delivered", "", 0),
                                Instant.parse("2009-11-02T04:00:00Z"),
                                Instant.parse("2009-11-01T10:52:01Z"),
                                null));
    }

    @Test
    void a_later_date() {
        assertThat(said("re-promised/example-1", RePromised.class))
                .isEqualTo(new Word.Offered(
                        new Due(PROMISE, "delivered", "", 1),
                        Instant.parse("2009-11-03T15:59:59Z"),
                        Instant.parse("2009-11-02T07:00:00Z"),
                        "delivery company, by phone"));
    }

    @Test
    void a_verdict_with_its_cause() {
        assertThat(said("verdict-reached/example-07-re-promise-2-breached", VerdictReached.class))
                .isEqualTo(new Word.Judged(
                        new Due(PROMISE, "delivered", "", 2),
                        7,
                        "breached",
                        Instant.parse("2009-11-04T02:00:00Z"),
                        null,
                        "the electric bike's battery is flat",
                        "carrier",
                        null,
                        null,
                        null));
    }

    @Test
    void a_verdict_that_is_decided_says_how_late_it_was_and_what_excuses_it() {
        Word.Judged excused = (Word.Judged) said("verdict-reached/example-excused", VerdictReached.class);

        assertThat(excused.lateFor()).isEqualTo("PT10H");
        assertThat(excused.excuse()).isEqualTo("force-majeure");
        assertThat(excused.reason()).isEqualTo("snow and storms");
    }

    @Test
    void a_void_verdict_says_why() {
        Word.Judged nothing = (Word.Judged) said("verdict-reached/example-not-covered", VerdictReached.class);

        assertThat(nothing.because()).isEqualTo("outside the area");
        assertThat(nothing.dueAt()).isNull();
    }

    @Test
    void what_is_owed() {
        assertThat(said("entitlement-computed/example", EntitlementComputed.class))
                .isEqualTo(new Word.Owed(PROMISE, "late-delivery", 2, cny("11.84"), REFUND, List.of(), null));
    }

    @Test
    void a_payout_in_each_of_its_stages() {
        assertThat(said("payout-held/example", PayoutTold.class))
                .isEqualTo(paid(Stage.HELD, "2009-11-03T04:00:00.200Z", 0));
        assertThat(said("payout-rejected/example", PayoutTold.class))
                .isEqualTo(paid(Stage.REJECTED, "2009-11-03T04:00:00.700Z", 0));
        assertThat(said("payout-withdrawn/example", PayoutTold.class))
                .isEqualTo(paid(Stage.WITHDRAWN, "2009-11-03T04:00:00.700Z", 0));
        assertThat(said("payout-instructed/example", PayoutTold.class))
                .isEqualTo(paid(Stage.INSTRUCTED, "2009-11-03T04:00:00.200Z", 0));
        assertThat(said("payout-failed/example", PayoutTold.class))
                .isEqualTo(paid(Stage.FAILED, "2009-11-03T04:00:00.700Z", 1));
        assertThat(said("payout-settled/example", PayoutTold.class))
                .isEqualTo(paid(Stage.SETTLED, "2009-11-03T04:00:00.700Z", 1));
    }

    @Test
    void goodwill_that_belongs_to_no_award() {
        assertThat(((Word.Paid) said("payout-instructed/example-goodwill", PayoutTold.class)).award())
                .isNull();
    }

    @Test
    void what_is_taken_back() {
        assertThat(((Word.Paid) said("payout-instructed/example-recovery", PayoutTold.class)).takenBack())
                .isTrue();
    }

    @Test
    void what_a_guarantee_is_called() {
        GuaranteePublished published = read("guarantee-published/example", GuaranteePublished.class);

        assertThat(published.toName(new Tenant("dangdang")).name()).isEqualTo("Delivered by noon of the next day");
    }

    private static Word.Paid paid(Stage stage, String at, int attempts) {
        return new Word.Paid(
                UUID.fromString("019a4f6e-3c00-7000-8000-0000000000a2"),
                PROMISE,
                "late-delivery",
                stage,
                false,
                cny("6.84"),
                REFUND,
                Instant.parse(at),
                attempts);
    }

    private static Money cny(String amount) {
        return Money.parse(CurrencyUnit.of("CNY") + " " + amount);
    }

    private static Word said(String example, Class<? extends Told> type) {
        return read(example, type).words().findFirst().orElseThrow();
    }

    private static <T> T read(String example, Class<T> type) {
        return Json.tolerant(World.JSON)
                .convertValue(World.example(example + ".json").path("data"), type);
    }
}
