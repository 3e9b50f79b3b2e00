package io.makegood.promise.verdict;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the terms: the same facts come to the same, in whatever order they are heard and whoever watched. */
class AnyOrderTest {

    private static final List<Integer> SEEDS = IntStream.range(0, 150).boxed().toList();
    private static final Instant END = Trial.time("2026-07-15T00:00");
    private static final List<String> SUBJECTS = List.of("a", "b", "");
    private static final List<String> PARTIES = List.of("carrier", "customer", "force-majeure", "");

    /** What is told of the past may change what was told; of the future nothing is known. */
    private static final String TERMS = """
            facts:
              slot: {type: date-time, learnedFrom: agreed, value: until}
              warned: {type: boolean, learnedFrom: warned}
            objectives:
            - {id: once, due: {days: 2, at: "12:00"}, reachedBy: [done], warnBefore: PT6H, pauses: [{from: shut, until: opened}]}
            - {id: held, due: {within: P3D}, reachedBy: [done], holds: PT12H, undoneBy: [lost]}
            - id: each
              each: began
              due: [{when: {warned: true}, within: P2D}, {workingDays: 1, at: "18:00"}]
              reachedBy: [done]
              calledOff: [{by: [called], parties: [customer]}, {by: [called], notice: PT24H}]
              pauses: [{from: shut, until: opened}]
            - {id: good, each: {breachOf: each}, due: {within: P1D}, reachedBy: [done]}
            - {id: agreed, due: {at: slot}, reachedBy: [done]}
            - {id: intact, never: [lost], reachedBy: [done]}
            - {id: up, uptime: {over: month, down: shut, up: opened}, atLeast: 95}
            - {id: rare, count: {breachesOf: each}, within: P10D, atMost: 1}
            - {id: calm, count: [lost], within: P5D, atMost: 1}
            exclusions: [{id: weather, parties: [force-majeure]}]
            claim: {within: P9D, after: breach, notBefore: PT1H}
            awards:
            - {id: a, for: once, pay: {per: PT12H, each: {amount: 1}, most: 9}, remedies: [{kind: refund}]}
            - {id: b, for: each, pay: {per: day, each: {amount: 1}, most: 4}, remedies: [{kind: refund}]}
            """;

    /** Where nothing that is heard later changes what was so before. */
    private static final String PLAIN = """
            objectives:
            - {id: once, due: {days: 2, at: "12:00"}, reachedBy: [done], warnBefore: PT6H, pauses: [{from: shut, until: opened}]}
            - id: each
              each: began
              due: {workingDays: 1, at: "18:00"}
              reachedBy: [done]
              calledOff: [{by: [called], parties: [customer]}, {by: [called], notice: PT24H}]
            - {id: good, each: {breachOf: each}, due: {within: P1D}, reachedBy: [done]}
            - {id: intact, never: [lost], reachedBy: [done]}
            - {id: up, uptime: {over: month, down: shut, up: opened}, atLeast: 95}
            - {id: rare, count: {breachesOf: each}, within: P10D, atMost: 1}
            - {id: calm, count: [lost], within: P5D, atMost: 1}
            exclusions: [{id: weather, parties: [force-majeure], for: [once]}]
            awards:
            - {id: a, for: once, pay: {per: PT12H, each: {amount: 1}, most: 9}, remedies: [{kind: refund}]}
            - {id: b, for: each, pay: {per: day, each: {amount: 1}, most: 4}, remedies: [{kind: refund}]}
            """;

    @Test
    void events_in_any_order_and_told_twice_come_to_the_same() {
        SEEDS.forEach(AnyOrderTest::muddle);
    }

    private static void muddle(int seed) {
        Random random = new Random(seed);
        Trial trial = trial(TERMS, random, true);
        List<HeardEvent> events = trial.events();
        trial.judgedAt(END, events);

        List<HeardEvent> muddled = new ArrayList<>(events);
        muddled.addAll(events);
        Collections.shuffle(muddled, random);
        Trial asTheyCome = trial.afresh();
        Instant now = Trial.time(Trial.MADE);
        for (int heard = 1; heard <= muddled.size(); heard++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(2_000)));
            asTheyCome.judgedAt(now.isBefore(END) ? now : END, muddled.subList(0, heard));
        }
        asTheyCome.judgedAt(END, muddled);

        assertThat(lastOfEach(asTheyCome)).as("seed %d", seed).isEqualTo(lastOfEach(trial));
        assertThat(asTheyCome.judgedAt(END, muddled)).as("seed %d", seed).isEmpty();
        assertThat(named(asTheyCome)).as("seed %d", seed).isSubsetOf(effective(muddled));
    }

    /** The events that the last verdicts name. */
    private static Set<String> named(Trial trial) {
        return lastOfEach(trial).values().stream()
                .flatMap(outcome -> outcome.grounds().basis().stream())
                .map(Evidence::id)
                .collect(toSet());
    }

    private static Set<String> effective(List<HeardEvent> heard) {
        return new Timeline(heard)
                .effective().stream().map(event -> event.id().id()).collect(toSet());
    }

    @Test
    void who_catches_up_after_long_silence_tells_what_was_told_to_those_who_watched() {
        SEEDS.forEach(AnyOrderTest::watchLive);
    }

    private static void watchLive(int seed) {
        Trial late = trial(PLAIN, new Random(seed), false);
        List<HeardEvent> events = late.events();
        late.judgedAt(END, events);

        Trial live = late.afresh();
        Map<Instant, List<HeardEvent>> byTime =
                events.stream().collect(groupingBy(HeardEvent::occurredAt, TreeMap::new, toList()));
        List<HeardEvent> heard = new ArrayList<>();
        Instant now = Trial.time(Trial.MADE);
        for (Map.Entry<Instant, List<HeardEvent>> next : byTime.entrySet()) {
            watch(live, heard, now, next.getKey().minusNanos(1_000));
            heard.addAll(next.getValue());
            now = next.getKey();
            live.judgedAt(now, heard);
        }
        watch(live, heard, now, END);

        assertThat(told(live)).as("seed %d", seed).isEqualTo(told(late));
    }

    /** Looks again only when the judge said so, as the timers do. */
    private static void watch(Trial trial, List<HeardEvent> heard, Instant from, Instant until) {
        Instant now = from;
        while (!now.isAfter(until)) {
            trial.judgedAt(now, heard);
            now = trial.judgement(now, heard).lookAgainAt().values().stream()
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
        }
    }

    private static Trial trial(String terms, Random random, boolean withdrawing) {
        Trial trial = Trial.under(terms).offeredAgain("once", "2026-06-02T09:00", "2026-06-05T12:00");
        if (random.nextInt(6) == 0) {
            trial.cancelledAt("2026-06-%02dT15:00".formatted(2 + random.nextInt(10)));
        }
        List<String> types = new ArrayList<>(
                List.of("began", "began", "done", "done", "lost", "shut", "opened", "called", "delayed"));
        if (withdrawing) {
            types.addAll(List.of("agreed", "warned", "claimed", "withdrawn", "withdrawn"));
        }
        int count = random.nextInt(14);
        for (int i = 0; i < count; i++) {
            tell(trial, types.get(random.nextInt(types.size())), i, count, random);
        }
        return trial;
    }

    private static void tell(Trial trial, String type, int i, int count, Random random) {
        Instant at = Trial.time(Trial.MADE).plus(Duration.ofMinutes(random.nextInt(12 * 24 * 60)));
        trial.heard(String.valueOf(i), type, at.toString())
                .about(orNull(SUBJECTS, random))
                .by(orNull(PARTIES, random));
        if (type.equals("agreed")) {
            trial.saying("until", "\"" + at.plusSeconds(random.nextInt(500_000)) + "\"");
        }
        if (type.equals("withdrawn")) {
            trial.withdrawing(String.valueOf(random.nextInt(count)));
        }
    }

    private static @Nullable String orNull(List<String> words, Random random) {
        String word = words.get(random.nextInt(words.size()));
        return word.isEmpty() ? null : word;
    }

    /** Of what is so in the end; what was believed for a while is void. */
    private static Map<String, Outcome> lastOfEach(Trial trial) {
        Map<String, Outcome> last = new TreeMap<>();
        trial.verdicts()
                .forEach(verdict -> last.put(
                        "%s %s %d"
                                .formatted(
                                        verdict.due().objective(),
                                        verdict.due().occurrence(),
                                        verdict.due().rePromise()),
                        verdict.outcome()));
        last.values()
                .removeIf(outcome ->
                        "it did not happen after all".equals(outcome.grounds().because())
                                || outcome.state() == State.OPEN);
        return last;
    }

    /** Due times are numbered as they become known, which is earlier for who watches. */
    private static List<String> told(Trial trial) {
        return trial.verdicts().stream()
                .map(verdict -> "%s %s %d %s"
                        .formatted(
                                verdict.due().objective(),
                                verdict.due().occurrence(),
                                verdict.due().rePromise(),
                                verdict.outcome()))
                .sorted()
                .toList();
    }
}
