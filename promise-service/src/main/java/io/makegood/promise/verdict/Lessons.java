package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.terms.Known;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.Fact.Learned;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What facts were learned, and from which events. Who says again what is known already teaches nothing. */
final class Lessons {

    private record Lesson(Object value, HeardEvent from) {

        boolean says(Object other) {
            return Known.text(value).equals(Known.text(other));
        }
    }

    private final ZoneId zone;
    private final Map<String, Lesson> byFact = new TreeMap<>();

    private Lessons(ZoneId zone) {
        this.zone = zone;
    }

    /** @param events earliest first: of one fact, the latest stands */
    static Lessons from(List<HeardEvent> events, Collection<Fact> facts, ZoneId zone) {
        Lessons lessons = new Lessons(zone);
        for (Fact fact : facts) {
            Learned source = fact.learned();
            if (source != null) {
                events.stream()
                        .filter(event -> event.type().equals(source.event()))
                        .forEach(event -> lessons.value(fact, source.value(), event)
                                .ifPresent(value -> lessons.learn(fact.name(), value, event)));
            }
        }
        return lessons;
    }

    private Optional<Object> value(Fact fact, @Nullable String name, HeardEvent event) {
        if (name == null) {
            return Optional.of(Boolean.TRUE);
        }
        return switch (name) {
            case "at" -> Optional.of(event.occurredAt().atZone(zone));
            case "party" -> Optional.ofNullable(event.party());
            case "reason" -> Optional.ofNullable(event.reason());
            case "subject" -> Optional.ofNullable(event.subject());
            default -> event.values().find(fact, name);
        };
    }

    private void learn(String fact, Object value, HeardEvent event) {
        Lesson before = byFact.get(fact);
        HeardEvent from = before != null && before.says(value) ? before.from() : event;
        byFact.put(fact, new Lesson(value, from));
    }

    /** These, and above all what was learned elsewhere. */
    Lessons and(Lessons above) {
        Lessons all = new Lessons(zone);
        all.byFact.putAll(byFact);
        all.byFact.putAll(above.byFact);
        return all;
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        byFact.forEach((fact, lesson) -> values.put(fact, lesson.value()));
        return values;
    }

    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        byFact.forEach((fact, lesson) -> texts.put(fact, Known.text(lesson.value())));
        return texts;
    }

    Stream<HeardEvent> events() {
        return byFact.values().stream().map(Lesson::from);
    }

    /** Those that told of these facts. */
    Stream<HeardEvent> events(Collection<String> facts) {
        return facts.stream().map(byFact::get).flatMap(Stream::ofNullable).map(Lesson::from);
    }
}
