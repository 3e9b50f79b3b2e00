package io.makegood.compensation.provision;

import io.makegood.terms.Growth;
import io.makegood.terms.Measure;
import io.makegood.terms.Sheet;
import io.makegood.terms.Terms;
import io.makegood.terms.objective.Objective.Count;
import io.makegood.terms.pricing.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How much worse what is open can become for other terms to apply: there, and far away, the most is found. */
final class Degrees {

    private static final int EACH_DAY = 10;
    private static final int EACH_TIME = 20;

    private final Terms terms;
    private final Map<String, Object> facts;

    Degrees(Terms terms, Map<String, Object> facts) {
        this.terms = terms;
        this.facts = facts;
    }

    Set<Worse> of(List<Verdict> open) {
        Set<Worse> degrees = new LinkedHashSet<>();
        open.forEach(verdict -> of(verdict).forEach(degrees::add));
        return degrees;
    }

    private Stream<Worse> of(Verdict open) {
        if (terms.objective(open.objective()) instanceof Count) {
            return LongStream.rangeClosed(1, EACH_TIME).mapToObj(more -> new Worse(Duration.ZERO, more));
        }
        Growth growth = terms.growth(open.objective(), open.rePromise() > 0)
                .in(() -> new Sheet(terms.lets(), facts, open.known(), new ArrayList<>()));
        return Stream.of(
                        until(growth, Measure.LATE, open),
                        until(growth, Measure.LASTED, open),
                        days(growth.days(Measure.LATE_DAYS)),
                        days(growth.days(Measure.LATE_WORKING_DAYS)))
                .flatMap(laters -> laters)
                .map(later -> new Worse(later, 0));
    }

    private static Stream<Duration> until(Growth growth, Measure measure, Verdict open) {
        return open.known().get(measure.word()) instanceof Duration now
                ? growth.turns(measure).stream().map(turn -> turn.minus(now)).filter(later -> !later.isNegative())
                : Stream.empty();
    }

    /** Each of the first days, and the last that matters, if one does. */
    private static Stream<Duration> days(int most) {
        return LongStream.concat(LongStream.rangeClosed(1, Math.min(most, EACH_DAY)), LongStream.of(most))
                .filter(days -> days < Integer.MAX_VALUE)
                .mapToObj(Duration::ofDays);
    }
}
