package io.makegood.promise.verdict;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.makegood.kernel.messaging.Outbox;
import io.makegood.promise.due.DueTimer;
import io.makegood.promise.due.DueTimers;
import io.makegood.promise.guarantee.PublishedVersion;
import io.makegood.promise.guarantee.PublishedVersions;
import io.makegood.promise.guarantee.PublishedVersions.Key;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.HeardEvents;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.history.Timeline;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.promise.PromiseId;
import io.makegood.promise.promise.Promises;
import io.makegood.promise.promise.Promises.DueTimeOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Judges promises with all that is known, and keeps, tells and schedules what follows. Whoever calls holds the locks. */
@ApplicationScoped
public class Judging {

    private final PublishedVersions versions;
    private final HeardEvents heard;
    private final Promises promises;
    private final Verdicts verdicts;
    private final DueTimers timers;
    private final Outbox outbox;

    Judging(
            PublishedVersions versions,
            HeardEvents heard,
            Promises promises,
            Verdicts verdicts,
            DueTimers timers,
            Outbox outbox) {
        this.versions = versions;
        this.heard = heard;
        this.promises = promises;
        this.verdicts = verdicts;
        this.timers = timers;
        this.outbox = outbox;
    }

    /** A handful of statements, however many promises; to be called in a transaction that holds their orders' locks. */
    public void judge(Collection<Promise> promises, Instant now) {
        if (promises.isEmpty()) {
            return;
        }
        List<Judged> judged = judgedWithAllThatIsKnown(promises, Map.of(), now);
        this.promises.keepDueTimes(
                judged.stream().flatMap(Judging::changedDueTimes).toList());
        List<Judged> news = judged.stream().filter(Judged::isNews).toList();
        if (!news.isEmpty()) {
            verdicts.add(news, now);
            outbox.add(news.stream()
                    .flatMap(one -> one.judgement().verdicts().stream()
                            .map(verdict -> VerdictReached.message(one.promise(), verdict)))
                    .toList());
        }
        timers.set(judged.stream().flatMap(Judging::timers).toList());
    }

    /** What would become of promises if these events were heard as well: nothing is kept, and nobody is told. */
    public List<Supposition> suppose(Collection<Promise> promises, Collection<HeardEvent> events, Instant now) {
        Map<OrderRef, List<HeardEvent>> byOrder = events.stream().collect(groupingBy(HeardEvent::order));
        return judgedWithAllThatIsKnown(promises, byOrder, now).stream()
                .map(Supposition::of)
                .toList();
    }

    private List<Judged> judgedWithAllThatIsKnown(
            Collection<Promise> promises, Map<OrderRef, List<HeardEvent>> supposed, Instant now) {
        Map<Key, PublishedVersion> terms =
                versions.all(promises.stream().map(Judging::key).collect(toSet()));
        Map<OrderRef, Timeline> timelines =
                heard.timelines(promises.stream().map(Promise::order).collect(toSet()));
        Map<PromiseId, List<Verdict>> soFar = verdicts.of(promises);
        return promises.stream()
                .map(promise -> judged(
                        promise,
                        Objects.requireNonNull(terms.get(key(promise))),
                        timelines
                                .getOrDefault(promise.order(), Timeline.EMPTY)
                                .with(supposed.getOrDefault(promise.order(), List.of())),
                        soFar.getOrDefault(promise.id(), List.of()),
                        now))
                .toList();
    }

    private static Judged judged(
            Promise promise, PublishedVersion version, Timeline timeline, List<Verdict> soFar, Instant now) {
        return new Judged(promise, soFar, Judge.judge(promise, version.terms(), timeline, soFar, now));
    }

    private static Stream<DueTimeOf> changedDueTimes(Judged judged) {
        return judged.judgement().dueTimes().stream().map(due -> new DueTimeOf(judged.promise(), due));
    }

    private static Key key(Promise promise) {
        return new Key(promise.tenant(), promise.guarantee());
    }

    private static Stream<DueTimer> timers(Judged judged) {
        return judged.judgement().lookAgainAt().entrySet().stream()
                .map(next -> new DueTimer(
                        next.getValue(), judged.promise().key(), next.getKey().no()));
    }
}
