package io.makegood.terms.wording;

import io.makegood.terms.Measure;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One line of a trace as a sentence. */
final class Sentences {

    private final Phrases phrases;
    private final Values values;
    private final Conditions conditions;
    private final Vocabulary vocabulary;

    Sentences(Phrases phrases, Values values, Conditions conditions, Vocabulary vocabulary) {
        this.phrases = phrases;
        this.values = values;
        this.conditions = conditions;
        this.vocabulary = vocabulary;
    }

    String of(Line line) {
        return Values.capitalised(bare(line));
    }

    private String bare(Line line) {
        return switch (line.kind()) {
            case JUDGED -> say(line, what(line), phrases.say("state." + word(line, 3)));
            case EXCUSED, VOIDED -> say(line, what(line), reason(line, 3));
            case NOT_CLAIMED -> say(line, what(line), phrases.say("claim." + word(line, 3)));
            case NO_BREACH, NO_CHOICE, GREATEST, LEAST, SUM -> said(line);
            case TIER -> say(line, measured(line), conditions.range(ReadBack.range(input(line, 2))));
            case NO_TIER -> input(line, 1).isEmpty() ? phrases.say("did.no-measure") : say(line, measured(line));
            case CHOICE -> choice(input(line, 0));
            case AMOUNT -> amount(line);
            case PERCENT -> said(line, percent(line, 0), money(line, 1));
            case ACCRUAL -> accrual(line);
            case NEGATIVE -> say(line, money(line, 0));
            case INDEXED -> said(line, money(line, 0), value(line, 1));
            case NOTHING, IN_KIND, DISCRETION -> say(line, input(line, 0));
            case CHOSEN -> say(line, values.called(input(line, 0)));
            case REMEDY -> said(line, values.called(input(line, 0)), percent(line, 1));
            case SUMMED, HIGHEST -> said(line, input(line, 0));
            case REPLACED -> say(line, award(line, 0), award(line, 1));
            case OFFSET -> said(line, money(line, 0), money(line, 1), award(line, 2));
            case EXCLUDED -> say(line, award(line, 0));
            case SHARE -> said(line, percent(line, 1), money(line, 0));
            case TIMES -> said(line, money(line, 0), value(line, 1));
            case ROUNDED -> said(line, money(line, 0), value(line, 1), phrases.say("mode." + word(line, 2)));
            case FLOOR, CAP, MINUS, DROPPED, SHARED_HIGHEST -> said(line, money(line, 0), money(line, 1));
            case SHARED_CAP -> sharedCap(line);
        };
    }

    /** Traces of before do not say what all who share it agree in. */
    private String sharedCap(Line line) {
        List<String> same = line.inputs().stream().skip(3).map(conditions::name).toList();
        if (same.isEmpty()) {
            return said(line, money(line, 0), money(line, 1), money(line, 2));
        }
        String result = Objects.requireNonNull(line.result());
        return phrases.say(
                "did.shared-cap-among",
                money(line, 0),
                money(line, 1),
                money(line, 2),
                String.join(phrases.say("joined.with"), same),
                amount(line, result));
    }

    private String say(Line line, Object... told) {
        return phrases.say("did." + line.did(), told);
    }

    /** With what came of it as the last that is told; when nothing did, that is said instead. */
    private String said(Line line, Object... told) {
        if (line.result() == null) {
            return phrases.say("did.no-value");
        }
        Object[] all = Arrays.copyOf(told, told.length + 1);
        all[told.length] = amount(line, line.result());
        return say(line, all);
    }

    private String what(Line line) {
        String id = input(line, 1);
        String objective = vocabulary.objective(id).orElseGet(() -> values.name(id));
        String occurrence = input(line, 2);
        if (occurrence.isEmpty()) {
            return phrases.say("objective", objective);
        }
        return occurrence.matches("#[0-9]+")
                ? phrases.say("objective.number", objective, occurrence.substring(1))
                : phrases.say("objective.occurrence", objective, occurrence);
    }

    private String reason(Line line, int no) {
        String reason = input(line, no);
        return reason.isEmpty()
                ? phrases.say("reason.none")
                : vocabulary.exclusion(reason).orElseGet(() -> values.name(reason));
    }

    private String measured(Line line) {
        String value = input(line, 1);
        return Measure.of(input(line, 0))
                .map(measure -> conditions.value(measure, ReadBack.value(value)))
                .orElse(value);
    }

    private String choice(String condition) {
        return condition.isEmpty()
                ? phrases.say("did.otherwise")
                : phrases.say("did.choice", conditions.text(condition));
    }

    private String amount(Line line) {
        String expression = input(line, 0);
        String result = line.result();
        boolean isPlain = number(expression).isPresent()
                || vocabulary.constant(expression).isPresent();
        if (!isPlain || result == null) {
            return said(line, conditions.formula(expression));
        }
        String part = line.rule().replaceFirst("/[0-9]+$", "");
        String key = part.endsWith("/first") ? ".first" : part.endsWith("/each") ? ".each" : ".plain";
        return phrases.say("did.amount" + key, amount(line, result));
    }

    private String accrual(Line line) {
        String result = line.result();
        return result != null && input(line, 0).equals("0")
                ? phrases.say("did.accrual.none", noUnit(line), amount(line, result))
                : said(line, units(line));
    }

    private String noUnit(Line line) {
        return Measure.of(input(line, 1))
                .map(days -> phrases.say("units.none." + days.word()))
                .orElseGet(() -> phrases.say("units.none.time", value(line, 1)));
    }

    private String units(Line line) {
        String number = input(line, 0);
        return Measure.of(input(line, 1))
                .map(days -> phrases.count("units." + days.word(), number))
                .orElseGet(() -> phrases.say("units.time", number, value(line, 1)));
    }

    private String value(Line line, int no) {
        return values.of(ReadBack.value(input(line, no)));
    }

    private String percent(Line line, int no) {
        return number(input(line, no)).map(values::percent).orElse("?");
    }

    private String money(Line line, int no) {
        return amount(line, input(line, no));
    }

    private String amount(Line line, String text) {
        Kind kind = vocabulary.kindAt(line.rule());
        return number(text).map(number -> values.of(kind, number)).orElse("?");
    }

    private String award(Line line, int no) {
        String id = input(line, no);
        return vocabulary.award(id).orElseGet(() -> values.name(id));
    }

    private static Optional<BigDecimal> number(String text) {
        return ReadBack.value(text) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    private static String word(Line line, int no) {
        return input(line, no).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String input(Line line, int no) {
        return no < line.inputs().size() ? line.inputs().get(no) : "";
    }
}
