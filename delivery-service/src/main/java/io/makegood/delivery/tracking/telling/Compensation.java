package io.makegood.delivery.tracking.telling;

import io.makegood.delivery.promised.Word;
import io.makegood.delivery.promised.Word.Paid.Stage;
import io.makegood.delivery.tracking.telling.Tracking.CompensationTold;
import io.makegood.delivery.tracking.telling.Tracking.ItemTold;
import io.makegood.delivery.tracking.telling.Tracking.Said;
import java.text.NumberFormat;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/**
 * What the customer gets for one promise, and when; or why nothing.
 *
 * @param about what an exclusion is called
 */
record Compensation(Phrases phrases, Times times, Story story, UUID promise, UnaryOperator<String> about) {

    CompensationTold told() {
        List<ItemTold> items = new ArrayList<>();
        payouts().stream()
                .filter(paid -> paid.stage() != Stage.REJECTED)
                .map(this::item)
                .forEach(items::add);
        owed().forEach(owed -> addOutstanding(owed, items));
        return new CompensationTold(text(items), items);
    }

    private String text(List<ItemTold> items) {
        if (!items.isEmpty()) {
            return phrases.say("gets.something");
        }
        if (isDeclined()) {
            return phrases.say("gets.nothing.declined");
        }
        return owed().stream().anyMatch(owed -> owed.discretion() != null)
                ? phrases.say("gets.looked-at")
                : whyNothing(story.verdicts(promise));
    }

    /** It is owed, and people decided not to pay it. */
    private boolean isDeclined() {
        return owed().stream().anyMatch(owed -> owed.amount().isPositive())
                && payouts().stream().anyMatch(paid -> paid.stage() == Stage.REJECTED);
    }

    private String whyNothing(List<Word.Judged> verdicts) {
        for (Word.Judged verdict : verdicts) {
            if (verdict.is("breached")) {
                return nothingFor(verdict);
            }
        }
        for (Word.Judged verdict : verdicts) {
            if (verdict.is("excused") && verdict.excuse() != null) {
                return phrases.say("gets.nothing.excused", about.apply(verdict.excuse()));
            }
        }
        if (!verdicts.isEmpty() && verdicts.stream().allMatch(verdict -> verdict.is("void"))) {
            String because = verdicts.get(0).because();
            return because == null
                    ? phrases.say("gets.nothing.void")
                    : phrases.say("gets.nothing.void.because", because);
        }
        boolean kept = verdicts.stream().anyMatch(verdict -> verdict.is("kept"))
                && verdicts.stream().noneMatch(verdict -> verdict.is("open") || verdict.is("at-risk"));
        return phrases.say(kept ? "gets.nothing.kept" : "gets.nothing.open");
    }

    private String nothingFor(Word.Judged breached) {
        String claim = "gets.nothing." + breached.claim();
        if (phrases.has(claim)) {
            return phrases.say(claim);
        }
        return phrases.say(owed().isEmpty() ? "gets.worked-out" : "gets.nothing.breached");
    }

    private ItemTold item(Word.Paid paid) {
        String word = paid.takenBack()
                ? paid.stage() == Stage.SETTLED ? "taken-back" : "to-be-taken-back"
                : switch (paid.stage()) {
                    case SETTLED -> "paid";
                    case INSTRUCTED -> "on-its-way";
                    case FAILED -> "delayed";
                    case HELD -> "looked-at";
                    case REJECTED, WITHDRAWN -> throw new IllegalStateException(paid + " is not shown");
                };
        return new ItemTold(money(paid.form(), paid.amount()), said(word), times.moment(paid.at()));
    }

    /** What is owed but not even on its way, nor declined, and what is given in kind. */
    private void addOutstanding(Word.Owed owed, List<ItemTold> items) {
        Money rest = payouts().stream()
                .filter(paid -> owed.award().equals(paid.award()))
                .map(paid -> paid.takenBack() ? paid.amount().negated() : paid.amount())
                .reduce(owed.amount(), Money::minus);
        if (rest.isPositive()) {
            items.add(new ItemTold(money(owed.form(), rest), said("arranged"), null));
        }
        owed.inKind().forEach(kind -> items.add(new ItemTold(kind, said("arranged"), null)));
    }

    /** Of money; what is none is told as it is owed. */
    private List<Word.Paid> payouts() {
        return story.all(Word.Paid.class).stream()
                .filter(paid -> paid.promise().equals(promise) && paid.stage() != Stage.WITHDRAWN)
                .filter(paid -> paid.amount().isPositive())
                .sorted(Comparator.comparing(Word.Paid::at))
                .toList();
    }

    private List<Word.Owed> owed() {
        return story.all(Word.Owed.class).stream()
                .filter(owed -> owed.promise().equals(promise))
                .toList();
    }

    private Said said(String word) {
        return phrases.said("item", word);
    }

    private String money(Word.Form form, Money amount) {
        String text = phrases.say("money", name(form), amount(amount));
        return form.expires() == null ? text : text + phrases.say("valid", period(form.expires()));
    }

    /** What it is called where it is given, unless that is only our word for it. */
    private String name(Word.Form form) {
        String name = "remedy." + form.remedy();
        return form.name().equals(form.remedy()) && phrases.has(name) ? phrases.say(name) : form.name();
    }

    private String amount(Money amount) {
        Locale language = phrases.language();
        NumberFormat format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(amount.getCurrencyUnit().toCurrency());
        format.setMinimumFractionDigits(amount.getScale());
        format.setMaximumFractionDigits(amount.getScale());
        return format.format(amount.getAmount());
    }

    private String period(Period period) {
        if (period.getDays() > 0 || period.isZero()) {
            return phrases.say("period.days", period.getDays());
        }
        return period.toTotalMonths() % 12 == 0
                ? phrases.say("period.years", period.toTotalMonths() / 12)
                : phrases.say("period.months", period.toTotalMonths());
    }
}
