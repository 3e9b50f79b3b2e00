package io.makegood.terms.check;

import io.makegood.terms.Terms;
import io.makegood.terms.check.part.Edge;
import io.makegood.terms.condition.Condition.Match;
import io.makegood.terms.condition.Condition.Matches;
import io.makegood.terms.condition.Range;
import io.makegood.terms.document.Findings;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.objective.Cover;
import io.makegood.terms.objective.DueRule;
import io.makegood.terms.objective.DueRule.ClockTime;
import io.makegood.terms.objective.DueRule.OnDay;
import io.makegood.terms.objective.DueRule.Within;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.wording.Texts;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Promises that somebody can keep and claim: due after they start, for at least some facts, claimed before it is over. */
final class Keepable {

    private final Terms terms;
    private final Findings findings;

    Keepable(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    void check() {
        terms.objectives().stream()
                .filter(Deadline.class::isInstance)
                .forEach(objective -> check((Deadline) objective));
        checkCovers();
        terms.claims().forEach(this::check);
    }

    private void check(Deadline deadline) {
        for (DueRule rule : deadline.due()) {
            if (rule.due() instanceof OnDay day
                    && Integer.valueOf(0).equals(day.days().plain())) {
                checkSameDay(rule, day.time());
            } else if (rule.due() instanceof Within within) {
                checkWarning(deadline, within);
                checkHours(rule, within);
            }
        }
    }

    private void checkSameDay(DueRule rule, ClockTime at) {
        if (at.isNextDay()) {
            return;
        }
        LocalTime cutOff =
                rule.startedBefore() == null ? null : rule.startedBefore().time();
        if (at.time().equals(LocalTime.MIDNIGHT)) {
            findings.add(
                    rule.pointer() + "/at",
                    "is 00:00 of the day it starts, so it is due before it starts",
                    "write \"24:00\" for the end of the day, or one day more");
        } else if (cutOff != null && cutOff.isAfter(at.time())) {
            findings.add(
                    rule.pointer() + "/startedBefore",
                    "is %s, so what starts after %s is due before it starts".formatted(cutOff, at.time()),
                    "end it at %s, or let it be due later".formatted(at.time()));
        } else if (rule.startedBefore() == null && at.time().isBefore(LocalTime.of(23, 59))) {
            findings.warn(
                    rule.pointer() + "/at",
                    "is %s of the day it starts, so what starts later that day is due before it starts"
                            .formatted(at.time()),
                    "add startedBefore, and a rule for what starts later");
        }
    }

    private void checkWarning(Deadline deadline, Within within) {
        Duration length = within.length().plain();
        if (deadline.warnBefore() != null
                && length != null
                && deadline.warnBefore().compareTo(length) >= 0) {
            findings.warn(
                    deadline.pointer() + "/warnBefore",
                    "is %s, but it is due within %s, so it is at risk from the start"
                            .formatted(deadline.warnBefore(), length),
                    "warn later");
        }
    }

    private void checkHours(DueRule rule, Within within) {
        if (within.inOpenHours() && !terms.calendar().hasHours()) {
            findings.add(
                    rule.pointer() + "/open",
                    "counts opening hours, but the calendar has none",
                    "give it some, such as calendar: {hours: {mon-fri: [\"09:00-17:00\"]}}");
        }
    }

    /** All must hold, so what one demands of a fact another must not shut out. */
    private void checkCovers() {
        Map<String, Match> demanded = new HashMap<>();
        Map<String, Cover> by = new HashMap<>();
        for (Cover cover : terms.covers()) {
            List<Match> matches = cover.when() instanceof Matches all ? all.matches() : List.of();
            for (Match match : matches) {
                Match before = demanded.putIfAbsent(match.name(), match);
                Cover earlier = by.putIfAbsent(match.name(), cover);
                if (before != null && earlier != null && areApart(before, match)) {
                    findings.add(
                            cover.pointer() + "/when/" + match.name(),
                            "demands %s, and %s demands %s, so nothing is promised to anybody"
                                    .formatted(shown(match), earlier.pointer(), shown(before)),
                            "let both hold for something");
                }
            }
        }
    }

    private static String shown(Match match) {
        return Texts.of(new Matches(List.of(match)));
    }

    private static boolean areApart(Match one, Match other) {
        if (one.isUnknown() || other.isUnknown()) {
            return one.isUnknown() != other.isUnknown();
        }
        if (one.range() != null && other.range() != null) {
            return areApart(one.range(), other.range()) || areApart(other.range(), one.range());
        }
        Match listed = one.range() == null ? one : other;
        Match wide = one.range() == null ? other : one;
        return listed.values().stream().noneMatch(value -> holds(wide, value));
    }

    private static boolean holds(Match match, Object value) {
        return match.range() == null
                ? match.values().stream().anyMatch(one -> Range.compare(one, value) == 0)
                : match.range().contains(value);
    }

    private static boolean areApart(Range lower, Range upper) {
        Edge end = Edge.high(lower, false);
        Edge begin = Edge.low(upper, false);
        return end != null && begin != null && end.compareTo(begin) <= 0;
    }

    private void check(Claim claim) {
        Duration within = longest(claim);
        if (within != null && claim.notBefore().compareTo(within) >= 0) {
            findings.add(
                    claim.pointer() + "/notBefore",
                    "is %s, but claims end %s after the same moment, so nobody can claim"
                            .formatted(claim.notBefore(), Objects.requireNonNullElse(claim.withinDays(), within)),
                    "let claims begin earlier or end later");
        }
    }

    /** A window of days ends with the last one; null when it has no end. */
    private static @Nullable Duration longest(Claim claim) {
        if (claim.withinDays() == null) {
            return claim.within();
        }
        long days = claim.withinDays().toTotalMonths() * 31 + claim.withinDays().getDays() + 1;
        return Duration.ofDays(days);
    }
}
