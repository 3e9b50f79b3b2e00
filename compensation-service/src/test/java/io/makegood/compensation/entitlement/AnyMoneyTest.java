package io.makegood.compensation.entitlement;

import static io.makegood.compensation.Dangdang.breached;
import static io.makegood.compensation.Dangdang.reached;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.promise.Verdict;
import io.makegood.terms.Terms;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand made-up lives of one customer's money: facts that change and are told twice, people who approve,
 * reject and retry, a customer who
 * may choose, a bank that pays and does not say so, answers that get lost with the worker, money that comes back.
 * After each step the books say what is owed and what was paid; and in the end, when all has gone out, the bank has paid
 * what is owed, and each payout once.
 */
class AnyMoneyTest {

    private static final int LIVES = 100_000;
    private static final int MOST_STEPS = 16;

    private static final Terms RECOVERING = Dangdang.TERMS;
    private static final Terms GENEROUS = Dangdang.terms(Dangdang.agreedTerms().put("overpaid", "goodwill"));
    private static final Terms ASKING = Dangdang.terms(Dangdang.termsWithChoice("P14D"));
    private static final Terms ASKING_AND_GENEROUS =
            Dangdang.terms(Dangdang.termsWithChoice("P14D").put("overpaid", "goodwill"));
    private static final List<Terms> ALL = List.of(RECOVERING, GENEROUS, ASKING, ASKING_AND_GENEROUS);

    @Test
    void whatever_happens_what_was_paid_is_what_is_owed_and_the_books_say_so() {
        IntStream.range(0, LIVES).parallel().forEach(AnyMoneyTest::live);
    }

    private static void live(int seed) {
        Random random = new Random(seed);
        Purse purse = new Purse(ALL.get(random.nextInt(ALL.size())), random);
        int steps = 1 + random.nextInt(MOST_STEPS);
        for (int step = 1; step <= steps; step++) {
            happens(purse, random, step);
            purse.assertBooked("seed %d, step %d".formatted(seed, step));
        }
        purse.drain();
        purse.assertPaidOnce("seed %d, in the end".formatted(seed));
    }

    private static void happens(Purse purse, Random random, int number) {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> purse.hear(breached(number, 0, "PT%dH".formatted(24 * random.nextInt(4))));
            case 3 -> purse.hear(reached(number, Verdict.State.KEPT));
            case 4 -> purse.hearAgain();
            case 5 -> purse.approve();
            case 6 -> purse.reject();
            case 7 -> purse.retry();
            case 8 -> purse.comesBack();
            case 9 -> purse.isIssuedAndTheAnswerIsLost();
            case 10 -> purse.choose();
            case 11 -> purse.timeToChooseIsOver();
            default -> purse.isIssued();
        }
    }
}
