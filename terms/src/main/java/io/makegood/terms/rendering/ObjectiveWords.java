package io.makegood.terms.rendering;

import io.makegood.terms.objective.CallOff;
import io.makegood.terms.objective.DueRule.OnDay;
import io.makegood.terms.objective.DueRule.Within;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Objective.Count;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Objective.Never;
import io.makegood.terms.objective.Objective.Uptime;
import io.makegood.terms.objective.Pause;
import io.makegood.terms.objective.Quantity.Days;
import io.makegood.terms.objective.Start;
import io.makegood.terms.rendering.Block.Heading;
import io.makegood.terms.rendering.Block.Items;
import io.makegood.terms.rendering.Block.Paragraph;
import io.makegood.terms.wording.Values;
import io.makegood.terms.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What is promised. */
final class ObjectiveWords {

    private final Wording words;
    private final DueWords dueTimes;

    ObjectiveWords(Wording words) {
        this.words = words;
        this.dueTimes = new DueWords(words);
    }

    List<Block> of(Objective objective) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(3, Values.capitalised(words.objectiveName(objective.id()))));
        List<String> more = new ArrayList<>();
        if (!objective.when().isAlways()) {
            more.add(words.say("objective.when", words.conditions().of(objective.when())));
        }
        if (objective instanceof Deadline deadline) {
            blocks.add(new Paragraph(dueTimes.sentence(deadline)));
            more.addAll(dueTimes.rules(deadline));
            more.addAll(more(deadline));
        } else if (objective instanceof Never never) {
            blocks.add(new Paragraph(never(never)));
        } else if (objective instanceof Uptime uptime) {
            blocks.add(new Paragraph(uptime(uptime)));
            more.addAll(more(uptime));
        } else if (objective instanceof Count count) {
            blocks.add(new Paragraph(count(count)));
        }
        if (!more.isEmpty()) {
            blocks.add(new Items(more, false));
        }
        return blocks;
    }

    private List<String> more(Deadline deadline) {
        List<String> more = new ArrayList<>();
        if (deadline.start() instanceof Start.Each each && !isStartTold(deadline)) {
            more.add(words.say("deadline.each", words.quoted(each.event())));
        }
        for (Pause pause : deadline.pauses()) {
            more.add(words.say(pauseKey(pause), any(pause.from()), any(pause.until())));
        }
        if (!deadline.undoneBy().isEmpty()) {
            more.add(words.say(
                    "deadline.holds", any(deadline.undoneBy()), words.values().of(deadline.holds())));
        }
        if (deadline.notBefore() != null) {
            more.add(words.say("deadline.not-before", words.fact(deadline.notBefore())));
        }
        deadline.calledOff().forEach(callOff -> more.add(callOff(callOff)));
        if (deadline.pieces() != null) {
            more.add(words.say("deadline.pieces", words.fact(deadline.pieces())));
        }
        return more;
    }

    private static String pauseKey(Pause pause) {
        if (pause.whole() == null) {
            return "deadline.pause";
        }
        return pause.whole() == Pause.Whole.DAY ? "deadline.pause.day" : "deadline.pause.working-day";
    }

    private static boolean isStartTold(Deadline deadline) {
        return deadline.due().stream().allMatch(rule -> rule.due() instanceof Within || rule.due() instanceof OnDay);
    }

    private String callOff(CallOff callOff) {
        String by = any(callOff.by());
        String what = callOff.parties().isEmpty() ? by : words.say("deadline.by-party", by, anyName(callOff.parties()));
        if (!callOff.needsNotice()) {
            return words.say("deadline.called-off", what);
        }
        String notice = callOff.notice() != null
                ? dueTimes.length(callOff.notice())
                : workingDays(Objects.requireNonNull(callOff.workingDays()));
        String before =
                callOff.before() == null ? words.say("deadline.the-due-time") : words.quotedFact(callOff.before());
        return words.say("deadline.called-off.notice", what, notice, before);
    }

    private String workingDays(Days days) {
        return days.plain() == null
                ? words.say("value.working-days", words.quotedFact(String.valueOf(days.name())))
                : words.count("value.working-days", days.plain());
    }

    private String never(Never never) {
        String what = any(never.events());
        String which = never.condition().isAlways()
                ? what
                : words.say("event.if", what, words.conditions().of(never.condition()));
        return never.reachedBy().isEmpty()
                ? words.say("promised.never", which)
                : words.say("promised.never.until", which, any(never.reachedBy()));
    }

    private String uptime(Uptime uptime) {
        String span = words.period(uptime.over());
        return uptime.atLeast().compareTo(BigDecimal.valueOf(100)) == 0
                ? words.say("promised.always-up", span)
                : words.say("promised.uptime", words.values().percent(uptime.atLeast()), span);
    }

    private List<String> more(Uptime uptime) {
        List<String> more = new ArrayList<>();
        if (uptime.reading() != null && uptime.every() != null) {
            more.add(words.say(
                    "uptime.reading",
                    words.quoted(uptime.reading()),
                    words.values().of(uptime.every())));
        } else {
            more.add(words.say("uptime.down", any(uptime.down()), any(uptime.up())));
        }
        if (uptime.whole() != null) {
            more.add(words.say("uptime.whole", words.values().of(uptime.whole())));
        }
        return more;
    }

    private String count(Count count) {
        String what = count.breachesOf() == null
                ? any(count.events())
                : words.say("event.breach-of", words.objective(count.breachesOf()));
        String which = count.condition().isAlways()
                ? what
                : words.say("event.if", what, words.conditions().of(count.condition()));
        return words.say(
                "promised.count", which, words.count("value.times", count.atMost()), words.span(count.within()));
    }

    private String any(Collection<String> events) {
        return words.anyOf(events.stream().map(words::quoted).toList());
    }

    private String anyName(Collection<String> names) {
        return words.anyOf(names.stream().map(words.values()::name).toList());
    }
}
