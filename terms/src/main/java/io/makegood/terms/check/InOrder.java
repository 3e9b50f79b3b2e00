package io.makegood.terms.check;

import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import io.makegood.terms.document.Findings;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Objective.Count;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Objective.Never;
import io.makegood.terms.objective.Start;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objectives are judged one after the other, so that one may go by the breaches of those before it, and only those. */
final class InOrder {

    private final Terms terms;
    private final Findings findings;

    InOrder(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    void check() {
        Set<String> judged = new HashSet<>();
        for (Objective objective : terms.objectives()) {
            String of = follows(objective);
            if (of != null && !judged.contains(of)) {
                find(objective, of);
            }
            judged.add(objective.id());
        }
        warnOfIdle();
    }

    private void find(Objective objective, String of) {
        boolean isItself = of.equals(objective.id());
        findings.add(
                objective.pointer() + place(objective),
                isItself
                        ? "names '%s', which is this objective itself".formatted(of)
                        : "names '%s', which comes later and is not judged yet".formatted(of),
                isItself ? "name another objective" : "move '%s' before '%s'".formatted(of, objective.id()));
    }

    private static String place(Objective objective) {
        if (objective instanceof Count) {
            return "/count/breachesOf";
        }
        return objective instanceof Deadline deadline && deadline.start() instanceof Start.EachPayout
                ? "/each/payoutOf"
                : "/each/breachOf";
    }

    /** The objective whose breaches it goes by, or is paid for; null when it stands alone. */
    private @Nullable String follows(Objective objective) {
        if (objective instanceof Count count) {
            return count.breachesOf();
        }
        if (objective instanceof Deadline deadline && deadline.start() instanceof Start.EachPayout each) {
            return paidFor(each.award());
        }
        return objective instanceof Deadline deadline && deadline.start() instanceof Start.EachBreach each
                ? each.objective()
                : null;
    }

    private @Nullable String paidFor(String award) {
        return terms.awards().stream()
                .filter(one -> one.id().equals(award))
                .map(Award::objective)
                .findFirst()
                .orElse(null);
    }

    /** Something that must not happen and of which nothing follows when it does. */
    private void warnOfIdle() {
        List<String> followed = Stream.concat(
                        terms.awards().stream().map(Award::objective),
                        terms.objectives().stream().map(this::follows).filter(Objects::nonNull))
                .collect(Collectors.toList());
        terms.objectives().stream()
                .filter(objective -> objective instanceof Never && !followed.contains(objective.id()))
                .forEach(objective -> findings.warn(
                        objective.pointer(),
                        "says that '%s' must be, but nothing follows when it is not".formatted(objective.id()),
                        "add an award for it, or leave it out"));
    }
}
