package io.makegood.promise.quote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.promise.history.EventId;
import io.makegood.promise.history.EventValues;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.promise.DueTime;
import io.makegood.promise.promise.Promise;
import io.makegood.terms.Terms;
import io.makegood.terms.fact.Fact.Learned;
import io.makegood.terms.objective.CallOff;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Objective.Count;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Objective.Never;
import io.makegood.terms.objective.Objective.Uptime;
import io.makegood.terms.objective.Start;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The ways in which a promise becomes worse: later, more often, longer down, with more missing, told with less notice. */
final class EverWorse {

    private static final int DEGREES = 10;
    private static final int MOST_FAILURES = 6;
    private static final int MOST_PIECES = 6;
    private static final List<Duration> STRIDES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(12));

    private final Course course;
    private final Terms terms;
    private final Promise promise;
    private final Random random;
    private final AnyCourse any;
    private final List<Worse> found = new ArrayList<>();

    private EverWorse(Course course) {
        this.course = course;
        this.terms = course.template().terms();
        this.promise = course.promise();
        this.random = new Random(course.seed());
        this.any = AnyCourse.around(course, random);
    }

    static List<Worse> of(Course course) {
        EverWorse worse = new EverWorse(course);
        worse.terms.objectives().forEach(worse::add);
        worse.terms.facts().learned().forEach(fact -> worse.addNews(Objects.requireNonNull(fact.learned())));
        return worse.found;
    }

    private void add(Objective objective) {
        if (objective instanceof Deadline deadline && deadline.start() instanceof Start.Each each) {
            addEach(deadline, each.event());
        } else if (objective instanceof Deadline deadline) {
            promise.dueTimes().stream()
                    .filter(due -> due.objective().equals(deadline.id()))
                    .map(DueTime::dueAt)
                    .forEach(due -> addDue(deadline, Objects.requireNonNull(due)));
        } else if (objective instanceof Never never) {
            addFailures(never.events(), Set.of());
        } else if (objective instanceof Count count && count.breachesOf() == null) {
            addFailures(count.events(), Set.of());
        } else if (objective instanceof Uptime uptime) {
            addDowntime(uptime);
        }
    }

    private void addEach(Deadline deadline, String start) {
        Set<String> ends = ends(deadline);
        addFailures(List.of(start), ends);
        HeardEvent begun = some(start, "w", soon());
        ends.add(start);
        Instant at = begun.occurredAt();
        add(ends, lengths(), length -> List.of(begun, end(deadline, "w", at.plus(length))));
        deadline.calledOff().stream()
                .filter(CallOff::needsNotice)
                .forEach(rule -> add(
                        ends,
                        lengths(),
                        length -> List.of(begun, event(promise, rule.by().get(0), "w", at.plus(length)))));
    }

    private void addDue(Deadline deadline, Instant due) {
        Set<String> ends = ends(deadline);
        add(ends, lengths(), length -> List.of(end(deadline, null, due.plus(length))));
        if (deadline.pieces() != null) {
            add(
                    ends,
                    numbers(MOST_PIECES),
                    missing -> IntStream.range(0, MOST_PIECES)
                            .mapToObj(piece -> end(
                                    deadline, "piece " + piece, piece < missing ? due.plus(Duration.ofDays(1)) : due))
                            .toList());
        }
    }

    private HeardEvent end(Deadline deadline, @Nullable String subject, Instant at) {
        return event(promise, deadline.reachedBy().get(0), subject, at);
    }

    private static Set<String> ends(Deadline deadline) {
        Set<String> ends = new HashSet<>(deadline.reachedBy());
        ends.addAll(deadline.undoneBy());
        deadline.calledOff().forEach(rule -> ends.addAll(rule.by()));
        return ends;
    }

    /** What also ends something else makes that better or worse when it comes for the first time. */
    private void addFailures(List<String> types, Set<String> ends) {
        Set<String> without = new HashSet<>(ends);
        without.addAll(types);
        List<HeardEvent> failures = IntStream.range(0, MOST_FAILURES)
                .mapToObj(no -> some(types.get(no % types.size()), "w" + no, soon()))
                .sorted(Comparator.comparing(HeardEvent::occurredAt))
                .toList();
        int least = endsAnything(types) ? 1 : 0;
        add(without, numbers(MOST_FAILURES), number -> failures.subList(0, Math.max(least, number)));
    }

    private boolean endsAnything(List<String> types) {
        return terms.objectives().stream()
                .anyMatch(objective -> objective instanceof Deadline deadline
                        && ends(deadline).stream().anyMatch(types::contains));
    }

    private void addDowntime(Uptime uptime) {
        Instant from = soon();
        String reading = uptime.reading();
        if (reading == null) {
            add(
                    Set.of(),
                    lengths(),
                    length -> List.of(
                            event(promise, uptime.down().get(0), "w", from),
                            event(promise, uptime.up().get(0), "w", from.plus(length))));
        } else {
            int intervals = 1 + random.nextInt(9_000);
            add(
                    Set.of(),
                    numbers(100),
                    percent -> List.of(event(
                            promise,
                            "reading",
                            "w",
                            from,
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("intervals", intervals)
                                    .put(reading, percent))));
        }
    }

    /** What is told later is told with less notice; nothing can be called off that was there already. */
    private void addNews(Learned learned) {
        if ("at".equals(learned.value())) {
            Set<String> without = new HashSet<>(Set.of(learned.event()));
            terms.objectives().stream()
                    .filter(objective ->
                            objective instanceof Never never && never.events().contains(learned.event()))
                    .forEach(objective -> without.addAll(((Never) objective).reachedBy()));
            add(
                    without,
                    lengths(),
                    length -> List.of(event(
                            promise, learned.event(), null, promise.madeAt().plus(length))));
        }
    }

    /** @param without types of which nothing else happens */
    private <T> void add(Set<String> without, Collection<T> degrees, Function<T, List<HeardEvent>> happening) {
        Set<String> excusing = new HashSet<>(without);
        terms.exclusions().forEach(exclusion -> excusing.addAll(exclusion.events()));
        List<Telling> rest = course.tellings().stream()
                .filter(telling -> !excusing.contains(telling.event().type()))
                .toList();
        found.add(new Worse(course.with(rest), degrees.stream().map(happening).toList()));
    }

    private TreeSet<Duration> lengths() {
        TreeSet<Duration> lengths = new TreeSet<>();
        for (int i = 0; i < DEGREES; i++) {
            Duration stride = STRIDES.get(random.nextInt(STRIDES.size()));
            lengths.add(stride.multipliedBy(random.nextInt(60)).plus(random.nextInt(2), ChronoUnit.MICROS));
        }
        return lengths;
    }

    private static List<Integer> numbers(int most) {
        return IntStream.rangeClosed(0, most).boxed().toList();
    }

    private Instant soon() {
        return promise.madeAt().plus(random.nextInt(10 * 24 * 60), ChronoUnit.MINUTES);
    }

    /** With something to say. */
    private HeardEvent some(String type, String subject, Instant at) {
        return event(promise, type, subject, at, any.values(type));
    }

    static HeardEvent event(Promise promise, String type, @Nullable String subject, Instant at) {
        return event(promise, type, subject, at, JsonNodeFactory.instance.objectNode());
    }

    private static HeardEvent event(
            Promise promise, String type, @Nullable String subject, Instant at, ObjectNode values) {
        EventId id = new EventId("worse", "%s %s %s".formatted(type, subject, at));
        return new HeardEvent(
                promise.order(), id, type, subject, null, new EventValues(values), null, null, at, at, null, null);
    }
}
