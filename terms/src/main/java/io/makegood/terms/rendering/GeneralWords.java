package io.makegood.terms.rendering;

import io.makegood.terms.Rounding;
import io.makegood.terms.Settle;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Stacking;
import io.makegood.terms.wording.Kind;
import io.makegood.terms.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What holds for all awards: how they go together, how amounts are rounded and corrected. */
final class GeneralWords {

    private final Wording words;

    GeneralWords(Wording words) {
        this.words = words;
    }

    List<String> of(Terms terms) {
        List<String> rules = new ArrayList<>();
        if (terms.awards().size() > 1) {
            rules.add(words.say(terms.stacking().isEmpty() ? "stacking.sum" : "stacking.sum-but"));
        }
        terms.stacking().forEach(rule -> rules.add(stacking(rule)));
        rules.addAll(new CalendarWords(words).of(terms));
        rules.add(words.say("rules.rounding", rounding(terms.rounding())));
        Settle settle = terms.settle();
        if (settle != null) {
            rules.add(settle(settle));
        }
        rules.add(words.say("rules." + terms.overpaid().name().toLowerCase(Locale.ROOT)));
        return rules;
    }

    private String settle(Settle settle) {
        return settle.after() != null
                ? words.say("rules.settle.after", words.values().of(settle.after()))
                : words.say("rules.settle.at", String.valueOf(settle.at()));
    }

    private String stacking(Stacking rule) {
        if (rule instanceof Stacking.Highest highest) {
            return words.say("stacking.highest", names(highest.awards()));
        }
        if (rule instanceof Stacking.Replace replace) {
            return words.say("stacking.replace", words.award(replace.award()), names(replace.replaced()));
        }
        if (rule instanceof Stacking.Minus minus) {
            return words.say("stacking.minus", words.award(minus.award()), names(minus.taken()));
        }
        Stacking.Exclude exclude = (Stacking.Exclude) rule;
        return words.say(
                "stacking.exclude", names(exclude.awards()), words.conditions().of(exclude.when()));
    }

    private String names(List<String> awards) {
        return words.listed(awards.stream().map(words::award).toList());
    }

    String rounding(Rounding rounding) {
        return rounding(rounding, Kind.MONEY);
    }

    String rounding(Rounding rounding, Kind kind) {
        String mode = rounding.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.say("rounded", words.say("mode." + mode), words.values().of(kind, rounding.to()));
    }
}
