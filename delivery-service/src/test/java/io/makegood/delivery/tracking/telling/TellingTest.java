package io.makegood.delivery.tracking.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.event.Timeline;
import io.makegood.delivery.promised.GuaranteeName;
import io.makegood.delivery.promised.Word;
import io.makegood.delivery.promised.Word.Paid.Stage;
import io.makegood.delivery.tracking.telling.Tracking.DateTold;
import io.makegood.delivery.tracking.telling.Tracking.ItemTold;
import io.makegood.delivery.tracking.telling.Tracking.PromiseTold;
import io.makegood.delivery.vocabulary.Vocabulary;
import io.makegood.delivery.vocabulary.VocabularyReader;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTest {

    private static final UUID PROMISE = UUID.randomUUID();
    private static final Instant DUE = Instant.parse("2026-11-02T04:00:00Z");
    private static final Vocabulary VOCABULARY = VocabularyReader.vocabulary();

    private final PhraseBook phrases = new PhraseBook();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Late for a reason outside the guarantee | Excused | Reason: the weather | It is nobody's fault.",
                "zh | 因保障范围以外的原因延误 | 免责 | 原因：天气原因 | 属不可抗力，并非任何一方的责任。"
            })
    void an_excused_delay_is_told_with_its_reason_and_without_blame(
            String language, String order, String date, String reason, String responsible) {
        Tracking told = tell(language, judged("excused", "storm", null, null));

        assertThat(told.state().text()).isEqualTo(order);
        DateTold only = promise(told).dates().get(0);
        assertThat(only.state().text()).isEqualTo(date);
        assertThat(only.reason()).isEqualTo(reason);
        assertThat(only.responsible()).isEqualTo(responsible);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | Nothing: the guarantee leaves this out (storms and floods).", "zh | 无：此情形不在保障范围内（台风与洪水）。"})
    void an_excuse_is_called_what_the_guarantee_calls_it(String language, String sentence) {
        assertThat(gets(language, judged("excused", "storm", null, null))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en | - | Nothing: the promise no longer applies.",
                "zh | - | 无：承诺不再适用。",
                "en | the address is an island | Nothing: the promise does not apply (the address is an island).",
                "zh | 收货地址为海岛 | 无：承诺不适用（收货地址为海岛）。"
            })
    void a_void_promise_gives_nothing_and_says_why_when_that_is_known(
            String language, @Nullable String because, String sentence) {
        assertThat(gets(language, judged("void", null, because, null))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing | en | Nothing so far: under this guarantee you have to claim it, and no claim has come.",
                "missing | zh | 暂无：按保障条款需要您提出申请，目前尚未收到申请。",
                "too-late | en | Nothing: the claim came too late.",
                "too-late | zh | 无：申请已超过期限。",
                "too-early | en | Nothing: the claim came too early.",
                "too-early | zh | 无：申请过早提出。"
            })
    void a_customer_who_has_to_claim_is_told_how_the_claim_stands(String claim, String language, String sentence) {
        assertThat(gets(language, judged("breached", null, null, claim))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Because the promise was not kept, you get: | Refund of CN¥6.84"
                        + " | It did not go through; we try again",
                "zh | 因承诺未兑现，您将获得： | 退款 ¥6.84 | 发放未成功，将重试"
            })
    void a_payout_that_failed_is_still_what_the_customer_gets(
            String language, String sentence, String item, String state) {
        Word.Form refund = new Word.Form("refund", "refund", null);
        Money amount = Money.parse("CNY 6.84");
        Tracking told = tell(
                language,
                judged("breached", null, null, null),
                new Word.Owed(PROMISE, "late", 1, amount, refund, List.of(), null),
                new Word.Paid(UUID.randomUUID(), PROMISE, "late", Stage.FAILED, false, amount, refund, DUE, 1));

        assertThat(promise(told).compensation().text()).isEqualTo(sentence);
        assertThat(promise(told).compensation().items()).hasSize(1);
        ItemTold only = promise(told).compensation().items().get(0);
        assertThat(only.text()).isEqualTo(item);
        assertThat(only.state().text()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HELD | Because the promise was not kept, you get: | Being checked before it is paid",
                "REJECTED | The shop looked into it, and decided not to pay. |",
                "WITHDRAWN | Because the promise was not kept, you get: | Being arranged"
            })
    void a_payout_that_was_never_sent_is_not_on_its_way(Stage stage, String sentence, @Nullable String state) {
        Word.Form refund = new Word.Form("refund", "refund", null);
        Money amount = Money.parse("CNY 6.84");
        Tracking told = tell(
                "en",
                judged("breached", null, null, null),
                new Word.Owed(PROMISE, "late", 1, amount, refund, List.of(), null),
                new Word.Paid(UUID.randomUUID(), PROMISE, "late", stage, false, amount, refund, DUE, 0));

        assertThat(promise(told).compensation().text()).isEqualTo(sentence);
        assertThat(promise(told).compensation().items())
                .extracting(item -> item.state().text())
                .isEqualTo(state == null ? List.of() : List.of(state));
    }

    @Test
    void a_promise_that_was_kept_after_all_was_not_declined() {
        Word.Form refund = new Word.Form("refund", "refund", null);
        Tracking told = tell(
                "en",
                judged("kept", null, null, null),
                new Word.Owed(PROMISE, "late", 2, Money.parse("CNY 0.00"), refund, List.of(), null),
                new Word.Paid(
                        UUID.randomUUID(),
                        PROMISE,
                        "late",
                        Stage.REJECTED,
                        false,
                        Money.parse("CNY 6.84"),
                        refund,
                        DUE,
                        0));

        assertThat(promise(told).compensation().text()).isEqualTo(gets("en", judged("kept", null, null, null)));
    }

    private String gets(String language, Word word) {
        return promise(tell(language, word)).compensation().text();
    }

    private static PromiseTold promise(Tracking told) {
        return told.promises().get(0);
    }

    private Tracking tell(String language, Word... words) {
        Word promised = new Word.Promised(PROMISE, "noon", 1, DUE.minusSeconds(3600), ZoneId.of("Asia/Shanghai"));
        Map<String, String> storm = Map.of("en", "storms and floods", "zh", "台风与洪水");
        GuaranteeName name =
                new GuaranteeName(new Tenant("acme"), "noon", 1, "Delivered by noon", Map.of("storm", storm));
        List<Word> all =
                Stream.concat(Stream.of(promised), List.of(words).stream()).toList();
        Story story = new Story("1", null, List.of(), Set.of(), new Timeline(List.of()), all, List.of(name));
        return Telling.of(story, VOCABULARY, phrases.in(language, List.of()), DUE);
    }

    /** By the weather, for which nobody is to blame. */
    private static Word.Judged judged(
            String state, @Nullable String excuse, @Nullable String because, @Nullable String claim) {
        Word.Due due = new Word.Due(PROMISE, "delivered", "1", 0);
        return new Word.Judged(due, 1, state, DUE, null, "weather", "force-majeure", excuse, because, claim);
    }
}
