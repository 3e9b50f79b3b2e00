package io.makegood.promise.quote;

import static java.util.stream.Collectors.joining;

import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.Timeline;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.verdict.Judge;
import io.makegood.promise.verdict.Judgement;
import io.makegood.promise.verdict.Outcome;
import io.makegood.promise.verdict.State;
import io.makegood.promise.verdict.Verdict;
import io.makegood.terms.Terms;
import io.makegood.terms.pricing.Priced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Judges and prices a promise as the services do, as often as it is looked at, and keeps the verdicts so far. */
final class Watch {

    private final Terms terms;
    private final List<Verdict> verdicts = new ArrayList<>();
    private Promise promise;

    Watch(Promise promise, Terms terms) {
        this.promise = promise;
        this.terms = terms;
    }

    Watch lookAt(Instant now, List<HeardEvent> heard) {
        Judgement judgement = Judge.judge(promise, terms, new Timeline(heard), verdicts, now);
        promise = promise.with(Quote.allDueTimes(promise, judgement));
        verdicts.addAll(judgement.verdicts());
        return this;
    }

    List<Priced> awards() {
        return Quote.awards(promise, terms, verdicts);
    }

    /** What stands in the end of each due time, and what is owed of each award; of nothing it does not matter why. */
    Map<String, String> standing() {
        Map<String, String> standing = new TreeMap<>();
        verdicts.forEach(verdict -> standing.put(due(verdict), shown(verdict.outcome())));
        standing.values().removeIf(String::isEmpty);
        awards().stream()
                .filter(award -> !award.isNothing())
                .forEach(award -> standing.put("award " + award.award(), owed(award)));
        return standing;
    }

    private static String due(Verdict verdict) {
        return "%s %s %d"
                .formatted(
                        verdict.due().objective(),
                        verdict.due().occurrence(),
                        verdict.due().rePromise());
    }

    /** What was believed for a while and is void, and what is still open, is as if it had never been said. */
    private static String shown(Outcome outcome) {
        boolean isGone = "it did not happen after all".equals(outcome.grounds().because());
        return isGone || outcome.state() == State.OPEN ? "" : outcome.toString();
    }

    private static String owed(Priced award) {
        return Stream.concat(
                        Stream.of(
                                award.amount(),
                                award.remedy().as(),
                                award.discretion(),
                                award.pools(),
                                award.portions()),
                        award.inKind().stream())
                .map(String::valueOf)
                .collect(joining(", "));
    }
}
