package io.makegood.compensation.entitlement;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.compensation.payout.Attempt;
import io.makegood.compensation.payout.DuePayout;
import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Holding;
import io.makegood.compensation.payout.Offer;
import io.makegood.compensation.payout.Outcome;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Payout.Kind;
import io.makegood.compensation.payout.Payout.State;
import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.routing.Provider;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.compensation.routing.Secret;
import io.makegood.compensation.routing.WebhookSettings;
import io.makegood.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One award's money, with all that services, people and a bank may do to it: rules as they are, a world made up. */
final class Purse {

    private static final Instant NOW = Instant.parse("2009-11-06T04:00:00Z");
    private static final Money NOTHING = Money.parse("CNY 0.00");
    private static final Money LIMIT = Money.parse("CNY 20.00");

    private static final Holding ABOVE_THE_LIMIT = (payment, total) -> total.isGreaterThan(LIMIT)
            ? List.of(new Hold(Hold.Kind.APPROVAL, "above the limit", "management", NOW, null))
            : List.of();

    private static final Provider BANK = new Provider(
            new ProviderKey(Dangdang.PROMISE.tenant(), "bank"),
            new WebhookSettings("https://bank.example/payouts", new Secret("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz")));

    private final Random random;
    private final Assessment assessment;
    private final List<Payout> payouts = new ArrayList<>();
    private final Map<UUID, Integer> rounds = new HashMap<>();
    private final Map<UUID, Integer> tries = new HashMap<>();
    private final Map<String, Transfer> ledger = new LinkedHashMap<>();
    private final Bank bank = new Bank();
    private Money owed = NOTHING;
    private Money kept = NOTHING;
    private Money lapsed = NOTHING;
    private UnpricedVerdict @Nullable [] last;

    Purse(Terms terms, Random random) {
        this.random = random;
        this.assessment = new Assessment(terms).holding(ABOVE_THE_LIMIT);
    }

    void hear(UnpricedVerdict... verdicts) {
        last = verdicts;
        assessment.draw(verdicts).forEach(this::follow);
    }

    void hearAgain() {
        if (last != null) {
            hear(last);
        }
    }

    private void follow(Consequence one) {
        Stream.ofNullable(one.payout()).forEach(payouts::add);
        one.withdrawals().forEach(withdrawal -> become(withdrawal.toPayout()));
        Bookings.of(one).forEach(this::post);
        owed = owed.plus(one.entitlement().change());
        kept = kept.plus(one.entitlement().goodwillChange());
        lapsed = lapsed.plus(one.lapsed());
    }

    void approve() {
        any(Payout::isHeld)
                .ifPresent(held -> decide(held.without(
                        held.review().holds().stream().filter(Hold::needsPerson).toList(), NOW)));
    }

    /** The default, or another form: then what waits makes way for it. */
    void choose() {
        any(payout -> payout.choice().isPresent()).ifPresent(held -> {
            Hold choice = held.choice().orElseThrow();
            List<Offer> offers = Objects.requireNonNull(choice.offers());
            String form = offers.get(random.nextInt(offers.size())).form();
            assessment.choose(award(held), form);
            if (form.equals(held.form().name())) {
                decide(held.without(List.of(choice), NOW));
            } else {
                hearAgain();
            }
        });
    }

    void timeToChooseIsOver() {
        any(payout -> payout.choice().isPresent())
                .ifPresent(held -> decide(held.without(List.of(held.choice().orElseThrow()), NOW)));
    }

    void reject() {
        any(Payout::isHeld).ifPresent(held -> {
            decide(held.rejected("it looks wrong", NOW));
            held.reversal(NOW).forEach(this::post);
        });
    }

    /** By hand, after it has failed. */
    void retry() {
        any(in(State.FAILED)).ifPresent(failed -> {
            tries.remove(failed.id());
            decide(failed.without(List.of(), NOW));
        });
    }

    void isIssued() {
        next().ifPresent(due -> {
            Attempt attempt = attempt(due, bank.issue(due, random));
            record(attempt);
            if (random.nextInt(8) == 0) {
                record(attempt);
            }
        });
    }

    void isIssuedAndTheAnswerIsLost() {
        next().ifPresent(due -> bank.issue(due, random));
    }

    /** Days later: the money was paid, and could not be kept. */
    void comesBack() {
        any(in(State.SETTLED)).map(this::due).ifPresent(settled -> {
            bank.takeBack(settled);
            follow(Attempt.returned(settled, Outcome.refused("the account is closed"), NOW));
        });
    }

    private Attempt attempt(DuePayout due, Outcome outcome) {
        return Attempt.of(due, outcome, due.tries() < 3 ? Optional.of(Duration.ofMinutes(1)) : Optional.empty(), NOW);
    }

    /** What nobody else has recorded. */
    private void record(Attempt attempt) {
        if (current(attempt.payout()).progress().state() == State.INSTRUCTED) {
            follow(attempt);
        }
    }

    private void follow(Attempt attempt) {
        UUID id = attempt.payout().id();
        decide(attempt.payout());
        attempt.bookings().forEach(this::post);
        tries.merge(id, 1, Integer::sum);
        if (attempt.outcome().kind() == Outcome.Kind.REFUSED
                || attempt.outcome().kind() == Outcome.Kind.RETURNED) {
            rounds.merge(id, 1, Integer::sum);
        }
    }

    /** One after the other; a recovery waits while what it recovers has failed. */
    private Optional<DuePayout> next() {
        return payouts.stream()
                .filter(in(State.INSTRUCTED))
                .filter(one -> !waits(one))
                .findFirst()
                .map(this::due);
    }

    private boolean waits(Payout one) {
        return one.kind() == Kind.RECOVERY
                && payouts.stream()
                        .takeWhile(other -> !other.id().equals(one.id()))
                        .anyMatch(other ->
                                other.kind() == Kind.PAYMENT && other.progress().state() == State.FAILED);
    }

    private DuePayout due(Payout payout) {
        return new DuePayout(
                payout,
                tries.getOrDefault(payout.id(), 0),
                rounds.getOrDefault(payout.id(), 0),
                BANK,
                new Facts(Map.of()));
    }

    /** Until nothing waits and nothing has failed any more. */
    void drain() {
        bank.isHonest = true;
        for (int round = 0; payouts.stream().anyMatch(in(State.HELD, State.INSTRUCTED, State.FAILED)); round++) {
            if (round > 1_000) {
                throw new AssertionError("it never ends: " + payouts);
            }
            approve();
            timeToChooseIsOver();
            retry();
            isIssued();
        }
    }

    private Optional<Payout> any(Predicate<Payout> which) {
        List<Payout> some = payouts.stream().filter(which).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    private static Predicate<Payout> in(State... states) {
        return payout -> List.of(states).contains(payout.progress().state());
    }

    private Payout current(Payout payout) {
        return payouts.get(place(payouts, payout));
    }

    /** What stands of an award is what the next verdict is compared with. */
    private void decide(Payout payout) {
        become(payout);
        List<Payout> standing = assessment.payouts(award(payout));
        standing.set(place(standing, payout), payout);
    }

    private static AwardKey award(Payout payout) {
        return new AwardKey(
                payout.promise().key(), Objects.requireNonNull(payout.grounds().award()));
    }

    private void become(Payout payout) {
        payouts.set(place(payouts, payout), payout);
    }

    private static int place(List<Payout> payouts, Payout payout) {
        return IntStream.range(0, payouts.size())
                .filter(place -> payouts.get(place).id().equals(payout.id()))
                .findFirst()
                .orElseThrow();
    }

    /** As the ledger does it: what is told twice is booked once. */
    private void post(Transfer transfer) {
        ledger.putIfAbsent(transfer.idempotencyKey(), transfer);
    }

    void assertBooked(String where) {
        Money open = sum(Kind.PAYMENT, State.HELD, State.INSTRUCTED, State.FAILED);
        Money paid = sum(Kind.PAYMENT, State.SETTLED);
        Money comingBack = sum(Kind.RECOVERY, State.INSTRUCTED, State.FAILED);
        Money back = sum(Kind.RECOVERY, State.SETTLED);
        Map<Account, Money> balances = balances();

        assertSame(
                where,
                "what is owed",
                owed.plus(kept),
                open.plus(paid).plus(rejected()).minus(comingBack).minus(back));
        assertSame(where, "compensation", owed.minus(rejected()), balance(balances, Account.COMPENSATION_EXPENSE));
        assertSame(where, "goodwill", kept, balance(balances, Account.GOODWILL_EXPENSE));
        assertSame(where, "owed to customers", open.negated(), balance(balances, Account.OWED_TO_CUSTOMERS));
        assertSame(where, "recoverable", comingBack, balance(balances, Account.RECOVERABLE_FROM_CUSTOMERS));
        assertSame(where, "paid out", back.minus(paid), balance(balances, Account.PAID_OUT));
        payouts.forEach(payout -> assertMoved(where, payout));
    }

    /** An unclear outcome may hide a payment, but nothing is paid twice, and nothing that is not to be paid. */
    private void assertMoved(String where, Payout payout) {
        int times = bank.timesMoved(payout);
        boolean fits =
                switch (payout.progress().state()) {
                    case SETTLED -> times == 1;
                    case HELD, REJECTED, WITHDRAWN -> times == 0;
                    case INSTRUCTED, FAILED -> times <= 1;
                };
        if (!fits) {
            throw new AssertionError("%s: %s was moved %d times".formatted(where, payout, times));
        }
    }

    void assertPaidOnce(String where) {
        assertBooked(where);
        assertSame(where, "what the bank paid", owed.plus(kept).minus(rejected()), bank.movedInAll());
    }

    /** What people declined, as far as it is still owed. */
    private Money rejected() {
        return sum(Kind.PAYMENT, State.REJECTED).minus(lapsed);
    }

    private Money sum(Kind kind, State... states) {
        return payouts.stream()
                .filter(one -> one.kind() == kind)
                .filter(in(states))
                .map(Payout::amount)
                .reduce(NOTHING, Money::plus);
    }

    private Map<Account, Money> balances() {
        Map<Account, Money> balances = new EnumMap<>(Account.class);
        ledger.values().forEach(transfer -> {
            balances.merge(transfer.debit(), transfer.amount(), Money::plus);
            balances.merge(transfer.credit(), transfer.amount().negated(), Money::plus);
        });
        return balances;
    }

    private static Money balance(Map<Account, Money> balances, Account account) {
        return balances.getOrDefault(account, NOTHING);
    }

    private static void assertSame(String where, String what, Money expected, Money actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("%s: %s should be %s, but is %s".formatted(where, what, expected, actual));
        }
    }

    /** Moves money once for each key it is given, and does not always say so. */
    private static final class Bank {

        private final Map<String, Payout> moved = new HashMap<>();
        private boolean isHonest;

        Outcome issue(DuePayout due, Random random) {
            if (moved.containsKey(due.issueKey())) {
                return Outcome.settled("known");
            }
            return switch (isHonest ? 9 : random.nextInt(10)) {
                case 0 -> Outcome.refused("no such account");
                case 1, 2 -> Outcome.unclear("it did not answer");
                case 3, 4 -> {
                    moved.put(due.issueKey(), due.payout());
                    yield Outcome.unclear("it paid, and did not answer in time");
                }
                default -> {
                    moved.put(due.issueKey(), due.payout());
                    yield Outcome.settled("new");
                }
            };
        }

        void takeBack(DuePayout due) {
            moved.remove(due.issueKey());
        }

        int timesMoved(Payout payout) {
            return (int) moved.values().stream()
                    .filter(one -> one.id().equals(payout.id()))
                    .count();
        }

        Money movedInAll() {
            return moved.values().stream()
                    .map(one -> one.kind() == Kind.PAYMENT
                            ? one.amount()
                            : one.amount().negated())
                    .reduce(NOTHING, Money::plus);
        }
    }
}
