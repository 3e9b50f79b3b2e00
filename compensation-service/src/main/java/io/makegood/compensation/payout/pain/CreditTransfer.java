package io.makegood.compensation.payout.pain;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.payout.DuePayout;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.routing.Iban;
import io.makegood.compensation.routing.PainSettings;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One payout as a bank is told to pay it. */
public record CreditTransfer(String endToEndId, Money amount, String name, String iban, String purpose) {

    private static final int NAME_MOST = 140;
    private static final int PURPOSE_MOST = 140;
    private static final int DECIMALS_MOST = 5;
    private static final int DIGITS_MOST = 18;

    /** Why a bank could not pay it; null if it can. */
    public static @Nullable String obstacle(DuePayout due, PainSettings settings) {
        if (due.payout().kind() == Payout.Kind.RECOVERY) {
            return "a credit transfer pays customers, and gets nothing back from them";
        }
        if (due.payout().isInKind()) {
            return "%s is no money, and a bank moves nothing else"
                    .formatted(due.payout().inKind());
        }
        String iban = fact(due, settings.creditorIban());
        if (fact(due, settings.creditorName()) == null) {
            return "the promise has no fact '%s' with the name of the customer's account"
                    .formatted(settings.creditorName());
        }
        if (iban == null) {
            return "the promise has no fact '%s' with the customer's IBAN".formatted(settings.creditorIban());
        }
        if (!Iban.isValid(Iban.compact(iban))) {
            return "the fact '%s' is '%s', but %s".formatted(settings.creditorIban(), iban, Iban.RULE);
        }
        return fits(due.payout().amount())
                ? null
                : "%s has more digits than a bank takes".formatted(due.payout().amount());
    }

    /** Of a payout without an obstacle. */
    public static CreditTransfer of(DuePayout due, PainSettings settings) {
        Payout payout = due.payout();
        return new CreditTransfer(
                EndToEnd.of(due),
                payout.amount(),
                cut(String.valueOf(fact(due, settings.creditorName())), NAME_MOST),
                Iban.compact(String.valueOf(fact(due, settings.creditorIban()))),
                cut("%s %s".formatted(payout.promise().order(), payout.form().name()), PURPOSE_MOST));
    }

    private static boolean fits(Money amount) {
        return amount.getAmount().scale() <= DECIMALS_MOST && amount.getAmount().precision() <= DIGITS_MOST;
    }

    private static @Nullable String fact(DuePayout due, String name) {
        JsonNode fact = due.facts().byName().get(name);
        return fact == null || !fact.isTextual() || fact.asText().isBlank() ? null : fact.asText();
    }

    /** XML has no place for some characters, and messages none for more than so many. */
    private static String cut(String text, int most) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]", " ").strip();
        int end = plain.offsetByCodePoints(0, Math.min(most, plain.codePointCount(0, plain.length())));
        return plain.substring(0, end);
    }
}
