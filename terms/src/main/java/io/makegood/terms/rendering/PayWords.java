package io.makegood.terms.rendering;

import io.makegood.terms.Measure;
import io.makegood.terms.pay.Accrual;
import io.makegood.terms.pay.Accrual.Rate;
import io.makegood.terms.pay.Amount;
import io.makegood.terms.pay.Discretion;
import io.makegood.terms.pay.InKind;
import io.makegood.terms.pay.Indexed;
import io.makegood.terms.pay.Modified;
import io.makegood.terms.pay.Nothing;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Percent;
import io.makegood.terms.pay.Several;
import io.makegood.terms.pay.Value;
import io.makegood.terms.wording.Kind;
import io.makegood.terms.wording.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What is paid, each rule as a part of a sentence. */
final class PayWords {

    private final Wording words;
    private final Kind kind;

    PayWords(Wording words) {
        this(words, Kind.MONEY);
    }

    /** @param kind of what the amounts are: a name may stand for a percentage */
    PayWords(Wording words, Kind kind) {
        this.words = words;
        this.kind = kind;
    }

    String of(Pay pay) {
        if (pay instanceof Amount amount) {
            return amount(amount.value());
        }
        if (pay instanceof Percent percent) {
            return words.say("pay.percent", percent(percent.percent()), of(percent.of()));
        }
        if (pay instanceof Accrual accrual) {
            return accrual(accrual);
        }
        if (pay instanceof Several several) {
            String how = several.how().name().toLowerCase(Locale.ROOT);
            return words.say(
                    "pay." + how, listed(several.pays().stream().map(this::of).toList()));
        }
        if (pay instanceof Indexed indexed) {
            return indexed(indexed);
        }
        return pay instanceof Modified modified ? modified(modified) : other(pay);
    }

    private String other(Pay pay) {
        if (pay instanceof Nothing nothing) {
            return words.say("pay.nothing", nothing.because());
        }
        if (pay instanceof InKind inKind) {
            return inKind.what();
        }
        return pay instanceof Discretion discretion ? words.say("pay.discretion", discretion.what()) : branches(pay);
    }

    private String branches(Pay pay) {
        return listed(Leaf.of(pay).stream()
                .map(leaf -> words.say(isElse(leaf) ? "pay.else" : "pay.if", of(leaf.pay()), guards(leaf)))
                .toList());
    }

    private static boolean isElse(Leaf leaf) {
        return leaf.guards().stream()
                .allMatch(guard -> guard.by() == null && guard.when().isAlways());
    }

    private String listed(List<String> parts) {
        return String.join(words.say("joined.semicolon"), parts);
    }

    /** When this branch is the one. */
    String guards(Leaf leaf) {
        return String.join(
                words.say("joined.then"),
                leaf.guards().stream().map(this::guard).toList());
    }

    private String guard(Leaf.Guard guard) {
        if (guard.by() != null) {
            return words.conditions().range(guard.by(), guard.range());
        }
        return guard.when().isAlways()
                ? words.say("pay.otherwise")
                : words.conditions().of(guard.when());
    }

    /** The number or the short rule that a name stands for is told in its place. */
    private String amount(Value value) {
        String text = value.expression().text().strip();
        BigDecimal constant = value.constant() == null ? words.constant(text).orElse(null) : value.constant();
        return constant == null
                ? words.inPlace(text)
                        .map(this::of)
                        .orElseGet(() -> words.conditions().formula(text))
                : words.values().of(kind, constant);
    }

    /** A name that stands for a percentage says so where it is explained. */
    String percent(Value value) {
        String text = value.expression().text().strip();
        BigDecimal constant = value.constant() == null ? words.constant(text).orElse(null) : value.constant();
        if (constant != null) {
            return words.values().percent(constant);
        }
        if (words.kind(text) == Kind.PERCENT) {
            return words.quotedFact(text);
        }
        boolean isName = value.expression().names().contains(text);
        String formula = words.conditions().formula(text);
        return words.say("value.percent", isName ? formula : "(" + formula + ")");
    }

    private String accrual(Accrual accrual) {
        String unit = unit(accrual);
        String units = String.join(
                words.say("joined.then"),
                accrual.rates().stream().map(rate -> rate(rate, unit)).toList());
        String all = accrual.most() == null ? units : words.say("accrual.most", units, accrual.most());
        return accrual.first() == null ? all : words.say("accrual.first", of(accrual.first()), all);
    }

    private String rate(Rate rate, String unit) {
        String each = words.say("accrual.each", of(rate.pay()), unit);
        if (rate.from() == 1 && rate.to() == null) {
            return each;
        }
        return rate.to() == null
                ? words.say("accrual.from", each, rate.from())
                : words.say("accrual.from-to", each, rate.from(), rate.to());
    }

    private String unit(Accrual accrual) {
        if (accrual.unit() == null) {
            String day = words.say("unit." + accrual.by().word());
            int offset = accrual.after().days();
            return offset == 0 ? day : words.say("unit.after", day, words.count("value.days", offset));
        }
        String counted = accrual.started() ? "unit.started." : "unit.full.";
        String measure = accrual.by() == Measure.LASTED ? "lasted" : "late";
        String time = words.say(counted + measure, words.values().of(accrual.unit()));
        return accrual.after().time().isZero()
                ? time
                : words.say(
                        "unit.after", time, words.values().of(accrual.after().time()));
    }

    private String indexed(Indexed indexed) {
        List<String> rates = indexed.rates().entrySet().stream()
                .map(rate -> words.say(
                        "indexed.from",
                        words.values().of(kind, rate.getValue()),
                        words.values().of(rate.getKey())))
                .toList();
        return words.say(
                "indexed",
                words.values().of(kind, indexed.base()),
                String.join(words.say("joined.comma"), rates),
                words.say("indexed.on." + on(indexed), words.fact(indexed.on())));
    }

    private static String on(Indexed indexed) {
        return Measure.of(indexed.on()).map(Measure::word).orElse("fact");
    }

    private String modified(Modified modified) {
        String pay = of(modified.pay());
        if (modified.rounding() != null) {
            pay = words.say("pay.then", pay, new GeneralWords(words).rounding(modified.rounding(), kind));
        }
        return modified.remedy() == null
                ? pay
                : words.say("pay.then", pay, new RemedyWords(words).of(modified.remedy()));
    }
}
