package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.Timeline;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.verdict.Grounds.Cause;
import io.makegood.promise.verdict.Grounds.Excuse;
import io.makegood.terms.Sheet;
import io.makegood.terms.Terms;
import io.makegood.terms.objective.Cover;
import io.makegood.terms.objective.DayOff;
import io.makegood.terms.objective.Exclusion;
import io.makegood.terms.objective.Objective;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is known when a promise is judged: its facts, its terms, and the events that count. */
final class Scene {

    /** Something that was missed, and the local day on which it was due. */
    record Miss(String objective, LocalDate dueOn, @Nullable String subject) {}

    private final Promise promise;
    private final Terms terms;
    private final List<HeardEvent> events;
    private final Map<String, Object> facts;

    Scene(Promise promise, Terms terms, Timeline timeline) {
        this.promise = promise;
        this.terms = terms;
        String id = promise.id().toString();
        this.events =
                timeline.effective().stream().filter(event -> event.isFor(id)).toList();
        this.facts = terms.facts().typed(promise.facts());
    }

    Promise promise() {
        return promise;
    }

    Terms terms() {
        return terms;
    }

    /** Whether the objective is for promises like this. */
    boolean isPromised(Objective objective) {
        return objective.when().holds(sheet(facts));
    }

    /** Why nothing is promised, if so. */
    Optional<String> outside() {
        Sheet sheet = sheet(facts);
        LocalDate day = promise.madeAt().atZone(promise.zone()).toLocalDate();
        return Stream.concat(
                        terms.covers().stream()
                                .filter(cover -> !cover.when().holds(sheet))
                                .map(Cover::because),
                        terms.off().stream()
                                .filter(off -> off.includes(day) && off.when().holds(sheet))
                                .map(DayOff::because))
                .findFirst();
    }

    Sheet sheet(Map<String, Object> known) {
        return new Sheet(terms.lets(), known, new ArrayList<>());
    }

    /** Earliest first; those before the promise do not count, but for what reaches it. */
    Stream<HeardEvent> events(@Nullable String subject) {
        return events.stream().filter(event -> event.concerns(subject));
    }

    Stream<HeardEvent> since(Instant from, @Nullable String subject) {
        return events(subject).filter(event -> !event.occurredAt().isBefore(from));
    }

    /** Once a promise is cancelled, nothing starts, reaches, breaks or ends it any more. */
    boolean isStillPromised(HeardEvent event) {
        Instant cancelledAt = promise.cancelledAt();
        return cancelledAt == null || !event.occurredAt().isAfter(cancelledAt);
    }

    /** Facts brought and learned; of what an event tells of one thing, only of this one. */
    Map<String, Object> known(@Nullable String subject) {
        return known(lessons(subject));
    }

    /** Facts brought, and learned from this event alone. */
    Map<String, Object> knownFrom(HeardEvent event) {
        return known(lessonsOf(event));
    }

    private Map<String, Object> known(Lessons lessons) {
        Map<String, Object> known = new HashMap<>(facts);
        known.putAll(lessons.values());
        return known;
    }

    Lessons lessons(@Nullable String subject) {
        return lessons(events(subject).toList());
    }

    Lessons lessonsOf(HeardEvent event) {
        return lessons(List.of(event));
    }

    private Lessons lessons(List<HeardEvent> from) {
        return Lessons.from(from, terms.facts().learned(), promise.zone());
    }

    /** With how badly it was missed, what was learned, and whether it was claimed. */
    Grounds missed(Grounds why, Map<String, String> measured, Lessons lessons, Claims claims) {
        return why.measured(measured, lessons.texts())
                .claimed(claims.state())
                .restingOn(evidence(Stream.concat(lessons.events(), claims.events().stream())));
    }

    /**
     * What excuses a miss: the first exclusion that fits, by facts or by an event up to some moment. What is told of this
     * very thing may come before it begins, as an outage is announced; and a disruption may have begun before.
     */
    Optional<Excuse> excuse(Miss miss, Instant from, Instant upTo) {
        return exclusions(miss.objective())
                .flatMap(exclusion -> excuse(exclusion, miss, from, upTo).stream())
                .findFirst();
    }

    private Stream<Exclusion> exclusions(String objective) {
        return terms.exclusions().stream().filter(exclusion -> exclusion.concerns(objective));
    }

    private Optional<Excuse> excuse(Exclusion exclusion, Miss miss, Instant from, Instant upTo) {
        if (!exclusion.needsEvent()) {
            return excuseByFacts(exclusion, miss);
        }
        String subject = miss.subject();
        return events(subject)
                .filter(event -> !event.isOverBy(promise.madeAt()))
                .filter(event -> !event.isOverBy(from) || subject != null && subject.equals(event.subject()))
                .filter(event -> !event.occurredAt().isAfter(upTo))
                .filter(event -> fits(exclusion, event))
                .findFirst()
                .map(event -> new Excuse(exclusion.id(), evidence(event)));
    }

    private Optional<Excuse> excuseByFacts(Exclusion exclusion, Miss miss) {
        return Optional.of(exclusion)
                .filter(one -> one.isDuring(miss.dueOn()) && one.when().holds(sheet(known(miss.subject()))))
                .map(one -> new Excuse(one.id(), null));
    }

    /** The first exclusion that needs no event and fits. */
    Optional<Excuse> excuseByFacts(Miss miss) {
        return exclusions(miss.objective())
                .filter(exclusion -> !exclusion.needsEvent())
                .flatMap(exclusion -> excuseByFacts(exclusion, miss).stream())
                .findFirst();
    }

    boolean isExcused(String objective, HeardEvent event) {
        return exclusions(objective).anyMatch(exclusion -> fits(exclusion, event));
    }

    private boolean fits(Exclusion exclusion, HeardEvent event) {
        return exclusion.needsEvent()
                && isAny(exclusion.events(), event.type())
                && isAny(exclusion.parties(), event.party())
                && isAny(exclusion.reasons(), event.reason())
                && exclusion.isDuring(day(event.occurredAt()))
                && (exclusion.when().isAlways() || exclusion.when().holds(sheet(knownFrom(event))));
    }

    static boolean isAny(List<String> words, @Nullable String word) {
        return words.isEmpty() || word != null && words.contains(word);
    }

    /** The latest trouble that a party answers for. */
    @Nullable Cause cause(Instant asOf, @Nullable String subject) {
        return since(promise.madeAt(), subject)
                .filter(event -> event.isTrouble() && event.party() != null)
                .filter(event -> !event.occurredAt().isAfter(asOf))
                .reduce((earlier, later) -> later)
                .map(event -> new Cause(String.valueOf(event.party()), event.reason(), evidence(event)))
                .orElse(null);
    }

    Evidence evidence(HeardEvent event) {
        return new Evidence(event.id().source(), event.id().id(), event.type(), promise.local(event.occurredAt()));
    }

    Stream<Evidence> evidence(Stream<HeardEvent> events) {
        return events.map(this::evidence);
    }

    @Nullable Evidence evidenceIfAny(@Nullable HeardEvent event) {
        return event == null ? null : evidence(event);
    }

    LocalDate day(Instant at) {
        return at.atZone(promise.zone()).toLocalDate();
    }
}
