package io.makegood.compensation.claim;

import static io.makegood.compensation.claim.AnyClaim.JULY;
import static io.makegood.compensation.claim.AnyClaim.NOON;
import static io.makegood.compensation.claim.AnyClaim.by;
import static io.makegood.compensation.claim.AnyClaim.demand;
import static io.makegood.compensation.claim.AnyClaim.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.compensation.Word;
import io.makegood.compensation.claim.Claim.State;
import io.makegood.compensation.claim.Claim.ToDo;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.kernel.refusal.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {

    private static final Map<String, Function<Claim, Step>> VERBS = Map.of(
            "file", claim -> claim.file(null, by("ada")),
            "accept", claim -> claim.accept(euros("12.50"), by("ada")),
            "decline", claim -> claim.decline(by("ada")),
            "withdraw", claim -> claim.withdraw(by("ada")),
            "credit", claim -> claim.credit(euros("12.50"), by("ada")),
            "expire", claim -> claim.expire(JULY));

    @ParameterizedTest
    @CsvSource(textBlock = """
            state,     file,  accept,   decline,  withdraw,  credit,   expire
            open,      filed, no,       no,       withdrawn, credited, expired
            filed,     no,    accepted, declined, withdrawn, credited, no
            accepted,  no,    accepted, declined, withdrawn, credited, no
            declined,  filed, accepted, no,       withdrawn, credited, no
            credited,  no,    no,       no,       no,        credited, no
            expired,   no,    no,       no,       no,        credited, no
            withdrawn, no,    no,       no,       no,        no,       no
            """, useHeadersInDisplayName = true)
    void each_verb_leads_from_a_state_to_another_or_is_refused(
            String state, String file, String accept, String decline, String withdraw, String credit, String expire) {
        Claim claim = in(state);

        assertThat(List.of(
                        after(claim, "file"),
                        after(claim, "accept"),
                        after(claim, "decline"),
                        after(claim, "withdraw"),
                        after(claim, "credit"),
                        after(claim, "expire")))
                .containsExactly(file, accept, decline, withdraw, credit, expire);
    }

    private static String after(Claim claim, String verb) {
        try {
            return Objects.requireNonNull(VERBS.get(verb))
                    .apply(claim)
                    .claim()
                    .state()
                    .word();
        } catch (Refusal refused) {
            return "no";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "open,      15.00, open,      15.00, 0.00,   file",
        "open,      0.00,  withdrawn, 0.00,  0.00,   ",
        "filed,     15.00, filed,     15.00, 2.50,   amend",
        "filed,     10.00, filed,     10.00, -2.50,  amend",
        "filed,     0.00,  filed,     0.00,  -12.50, withdraw",
        "filed,     12.50, filed,     12.50, 0.00,   ",
        "accepted,  0.00,  accepted,  0.00,  -12.50, withdraw",
        "credited,  15.00, credited,  15.00, 2.50,   amend",
        "declined,  0.00,  declined,  0.00,  -12.50, ",
        "expired,   15.00, expired,   15.00, 0.00,   ",
        "expired,   0.00,  withdrawn, 0.00,  0.00,   ",
        "withdrawn, 12.50, withdrawn, 12.50, 0.00,   ",
        "withdrawn, 15.00, open,      15.00, 0.00,   file",
    })
    void facts_change_what_is_owed_and_say_what_to_do_about_what_was_asked(
            String state, String owed, String after, String amount, String difference, @Nullable String toDo) {
        Instant now = state.equals("expired") ? JULY : NOON;
        Claim claim = in(state).follow(demand(2, owed), now).orElseThrow().claim();

        assertThat(claim.state().word()).isEqualTo(after);
        assertThat(claim.amount()).isEqualTo(euros(amount));
        assertThat(claim.difference()).isEqualTo(euros(difference));
        assertThat(claim.toDo().map(ToDo::word).orElse(null)).isEqualTo(toDo);
    }

    private static Claim in(String state) {
        return AnyClaim.in(Word.constant(State.class, state));
    }

    @Test
    void an_entitlement_that_is_not_newer_changes_nothing() {
        assertThat(AnyClaim.in(State.OPEN).follow(demand(1, "99.00"), NOON)).isEmpty();
    }

    @Test
    void what_was_missed_too_long_ago_has_expired_as_it_is_opened() {
        assertThat(Claim.open(demand(1, "12.50"), JULY.minusNanos(1)).claim().state())
                .isEqualTo(State.OPEN);
        Step late = Claim.open(demand(1, "12.50"), JULY);
        assertThat(late.claim().state()).isEqualTo(State.EXPIRED);
        assertThat(late.expired()).isEqualTo(euros("12.50"));
    }

    @Test
    void a_claim_is_not_filed_after_its_window_though_nobody_has_let_it_expire_yet() {
        Act tooLate = new Act("ada", "because", null, JULY);
        assertThatThrownBy(() -> AnyClaim.in(State.OPEN).file(null, tooLate)).hasMessageContaining("window ended");
    }

    @Test
    void what_was_asked_for_may_be_amended_after_the_window() {
        Claim more = AnyClaim.in(State.FILED)
                .follow(demand(2, "15.00"), JULY)
                .orElseThrow()
                .claim();

        Step amended = more.file(null, new Act("ada", "because", "C-2", JULY));

        assertThat(amended.did()).isEqualTo(Step.Did.AMENDED);
        assertThat(amended.filed()).isEqualTo(euros("2.50"));
        assertThat(amended.claim().filed()).isEqualTo(euros("15.00"));
    }

    @ParameterizedTest
    @CsvSource({"0.00", "-1.00", "12.51"})
    void no_more_than_was_asked_for_can_be_accepted_and_no_nothing(String amount) {
        assertThatThrownBy(() -> AnyClaim.in(State.FILED).accept(euros(amount), by("ada")))
                .hasMessageContaining("/amount");
    }

    @Test
    void another_currency_cannot_be_accepted() {
        assertThatThrownBy(() -> AnyClaim.in(State.FILED).accept(Money.parse("USD 1.00"), by("ada")))
                .hasMessageContaining("/amount");
    }

    @Test
    void what_was_credited_is_taken_back_before_a_claim_is_declined_and_nothing_more() {
        Claim credited = AnyClaim.in(State.CREDITED);
        assertThatThrownBy(() -> credited.credit(euros("-12.51"), by("ada"))).hasMessageContaining("12.50");

        Step takenBack = credited.credit(euros("-12.50"), by("ada"));

        assertThat(takenBack.claim().state()).isEqualTo(State.DECLINED);
        assertThat(balances(Stream.of(takenBack)))
                .containsEntry(Account.BANK, "EUR -12.50")
                .containsEntry(Account.RECOURSE_INCOME, "EUR 12.50")
                .containsEntry(Account.RECOVERABLE_FROM_PARTIES, "EUR 0.00");
    }

    /** Worked by hand: 12.50 accepted, 10.00 comes, 2.50 is written back; then 1.00 more comes. */
    @Test
    void acceptance_is_income_and_a_credit_corrects_it() {
        Step accepted = AnyClaim.in(State.FILED).accept(euros("12.50"), by("ada"));
        Step credited = accepted.claim().credit(euros("10.00"), by("ada"));
        Step more = credited.claim().credit(euros("1.00"), by("ada"));

        assertThat(balances(Stream.of(accepted)))
                .isEqualTo(Map.of(
                        Account.RECOVERABLE_FROM_PARTIES, "EUR 12.50",
                        Account.RECOURSE_INCOME, "EUR -12.50"));
        assertThat(balances(Stream.of(accepted, credited)))
                .isEqualTo(Map.of(
                        Account.RECOVERABLE_FROM_PARTIES, "EUR 0.00",
                        Account.RECOURSE_INCOME, "EUR -10.00",
                        Account.BANK, "EUR 10.00"));
        assertThat(balances(Stream.of(accepted, credited, more)))
                .isEqualTo(Map.of(
                        Account.RECOVERABLE_FROM_PARTIES, "EUR 0.00",
                        Account.RECOURSE_INCOME, "EUR -11.00",
                        Account.BANK, "EUR 11.00"));
    }

    @Test
    void nothing_is_booked_before_a_party_accepts() {
        assertThat(balances(Stream.of(
                        Claim.open(demand(1, "12.50"), NOON),
                        AnyClaim.in(State.OPEN).file(null, by("a")))))
                .isEmpty();
    }

    private static Map<Account, String> balances(Stream<Step> steps) {
        Map<Account, Money> balances = new HashMap<>();
        for (Transfer transfer : steps.flatMap(ClaimBookings::of).toList()) {
            balances.merge(transfer.debit(), transfer.amount(), Money::plus);
            balances.merge(transfer.credit(), transfer.amount().negated(), Money::plus);
        }
        return balances.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().toString()));
    }
}
