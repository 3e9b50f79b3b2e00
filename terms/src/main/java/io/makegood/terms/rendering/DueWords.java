package io.makegood.terms.rendering;

import io.makegood.terms.objective.DueRule;
import io.makegood.terms.objective.DueRule.At;
import io.makegood.terms.objective.DueRule.ClockTime;
import io.makegood.terms.objective.DueRule.Due;
import io.makegood.terms.objective.DueRule.OnDay;
import io.makegood.terms.objective.DueRule.TimeOfDay;
import io.makegood.terms.objective.DueRule.Within;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Quantity.Length;
import io.makegood.terms.objective.Start;
import io.makegood.terms.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** By when something is promised. */
final class DueWords {

    private final Wording words;

    DueWords(Wording words) {
        this.words = words;
    }

    String sentence(Deadline deadline) {
        String reached =
                words.anyOf(deadline.reachedBy().stream().map(words::quoted).toList());
        DueRule first = deadline.due().get(0);
        String due = isOnly(deadline)
                ? words.say("due.only-rule", due(first.due(), deadline.start()))
                : words.say("due.by-rule");
        return words.say("promised.deadline", reached, due);
    }

    private static boolean isOnly(Deadline deadline) {
        return deadline.due().size() == 1 && guards(deadline.due().get(0)) == 0;
    }

    private static int guards(DueRule rule) {
        return (rule.when().isAlways() ? 0 : 1)
                + (rule.startedBefore() == null ? 0 : 1)
                + (rule.startedOn() == null ? 0 : 1);
    }

    /** The first that fits counts. */
    List<String> rules(Deadline deadline) {
        if (isOnly(deadline)) {
            return List.of();
        }
        return deadline.due().stream()
                .map(rule -> words.say("due.rule", guard(rule), due(rule.due(), deadline.start())))
                .toList();
    }

    private String guard(DueRule rule) {
        List<String> guards = new ArrayList<>();
        if (!rule.when().isAlways()) {
            guards.add(words.conditions().of(rule.when()));
        }
        if (rule.startedOn() != null) {
            guards.add(words.say("due.started-on." + rule.startedOn().word()));
        }
        TimeOfDay before = rule.startedBefore();
        if (before != null) {
            String time = before.fact() == null
                    ? words.values().of(Objects.requireNonNull(before.time()))
                    : words.quotedFact(before.fact());
            guards.add(words.say("due.started-before", time));
        }
        return guards.isEmpty() ? words.say("due.otherwise") : words.say("due.if", words.allOf(guards));
    }

    private String due(Due due, Start start) {
        if (due instanceof At at) {
            return at(at);
        }
        if (due instanceof Within within) {
            String key = "due.within" + (within.exclusive() ? ".under" : "") + (within.inOpenHours() ? ".open" : "");
            return words.say(key, length(within.length()), start(start));
        }
        return due instanceof OnDay day ? onDay(day, start) : words.say("due.given");
    }

    private String at(At at) {
        String fact = words.quotedFact(at.fact());
        String due = at.time() == null ? words.say("due.at", fact) : words.say("due.at.day", fact, time(at.time()));
        return at.plus().equals(Length.NONE) ? due : words.say("due.plus", due, length(at.plus()));
    }

    String length(Length length) {
        return length.plain() == null
                ? words.quotedFact(String.valueOf(length.name()))
                : words.values().of(length.plain());
    }

    private String onDay(OnDay day, Start start) {
        Integer days = day.days().plain();
        if (days == null) {
            String key = "due.day.named" + (day.working() ? ".working" : "");
            return words.say(
                    key,
                    time(day.time()),
                    start(start),
                    words.quotedFact(String.valueOf(day.days().name())));
        }
        String kind = days > 1 ? ".later" : days == 1 ? ".next" : ".same";
        String key = "due.day" + kind + (day.working() && days > 0 ? ".working" : "");
        return words.say(key, time(day.time()), start(start), days);
    }

    private String start(Start start) {
        if (start instanceof Start.First first) {
            return words.say("start.first", words.quoted(first.event()));
        }
        if (start instanceof Start.Each each) {
            return words.say("start.each", words.quoted(each.event()));
        }
        if (start instanceof Start.EachPayout payout) {
            return words.say("start.each-payout", words.award(payout.award()));
        }
        return start instanceof Start.EachBreach breach
                ? words.say("start.each-breach", words.objective(breach.objective()))
                : words.say("start.made");
    }

    private String time(ClockTime time) {
        return time.isNextDay() ? "24:00" : words.values().of(time.time());
    }
}
