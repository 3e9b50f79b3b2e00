package io.makegood.promise.terms;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Every objective can be reached, and is due after it was promised; every exclusion can apply. */
final class MeasureCheck {

    private static final Pattern EVENT_TYPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> PARTIES =
            Set.of("carrier", "merchant", "customer", "authority", "force-majeure", "unknown");

    private static final int MOST_DAYS = 3_660;

    private final Terms terms;
    private final Findings findings;

    MeasureCheck(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    void run() {
        if (terms.objectives().isEmpty()) {
            findings.add("/objectives", "is empty, so nothing is promised", "add an objective");
        }
        findings.unlessUnique(
                "/objectives", terms.objectives().stream().map(Objective::id).toList());
        for (int i = 0; i < terms.objectives().size(); i++) {
            checkObjective("/objectives/" + i, terms.objectives().get(i));
        }
        findings.unlessUnique(
                "/exclusions", terms.exclusions().stream().map(Exclusion::id).toList());
        for (int i = 0; i < terms.exclusions().size(); i++) {
            checkParties(
                    "/exclusions/%d/parties".formatted(i),
                    terms.exclusions().get(i).parties());
        }
    }

    private void checkObjective(String at, Objective objective) {
        checkReachedBy(at + "/reachedBy", objective.reachedBy());
        checkDue(at + "/due", objective.due());
        if (objective.warnBefore() != null && !isPositive(objective.warnBefore())) {
            findings.add(
                    at + "/warnBefore",
                    "is %s, which warns too late".formatted(objective.warnBefore()),
                    "such as PT2H");
        }
    }

    private void checkReachedBy(String at, List<String> types) {
        if (types.isEmpty()) {
            findings.add(at, "is empty, so nobody can tell when it is reached", "name an event, such as delivered");
        }
        for (int i = 0; i < types.size(); i++) {
            if (!EVENT_TYPE.matcher(types.get(i)).matches()) {
                findings.add(
                        at + "/" + i,
                        "is '%s', which no event can be".formatted(types.get(i)),
                        "use lower-case words joined by hyphens");
            }
        }
    }

    private void checkDue(String at, DueRule due) {
        if (due instanceof DueRule.DayTime dayTime && (dayTime.days() < 0 || dayTime.days() > MOST_DAYS)) {
            findings.add(
                    at + "/days",
                    "is %d, but must be from 0 to %d".formatted(dayTime.days(), MOST_DAYS),
                    "0 is the day of the promise, 1 the next");
        }
        if (due instanceof DueRule.Within within && !isPositive(within.duration())) {
            findings.add(at + "/duration", "is %s, due before it begins".formatted(within.duration()), "such as PT48H");
        }
    }

    private void checkParties(String at, List<String> parties) {
        if (parties.isEmpty()) {
            findings.add(at, "is empty, so it excuses nothing", "name a party, such as force-majeure");
        }
        for (int i = 0; i < parties.size(); i++) {
            if (!PARTIES.contains(parties.get(i))) {
                findings.add(
                        at + "/" + i,
                        "is '%s', which is no party".formatted(parties.get(i)),
                        "use one of "
                                + String.join(", ", PARTIES.stream().sorted().toList()));
            }
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
