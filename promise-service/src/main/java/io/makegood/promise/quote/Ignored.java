package io.makegood.promise.quote;

import io.makegood.promise.history.HeardEvent;
import io.makegood.terms.EventTypes;
import io.makegood.terms.Terms;
import io.makegood.terms.document.Spelling;
import io.makegood.terms.objective.Exclusion;
import io.makegood.terms.objective.Objective.Uptime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A type of events that no term looks for, so that they change nothing.
 *
 * @param meant the type that is looked for and nearly the same, if there is one
 */
public record Ignored(String type, @Nullable String meant) {

    static List<Ignored> of(Collection<HeardEvent> events, Terms terms) {
        Set<String> sought = EventTypes.soughtBy(terms);
        Set<String> ignored = new TreeSet<>();
        events.stream()
                .filter(event -> !sought.contains(event.type()) && !event.isTrouble())
                .filter(event -> !isReading(event, terms) && !mayExcuse(event, terms))
                .forEach(event -> ignored.add(event.type()));
        return ignored.stream()
                .map(type -> new Ignored(type, Spelling.nearest(type, sought).orElse(null)))
                .toList();
    }

    /** Any event that brings the value is a reading. */
    private static boolean isReading(HeardEvent event, Terms terms) {
        return terms.objectives().stream()
                .filter(Uptime.class::isInstance)
                .map(objective -> ((Uptime) objective).reading())
                .anyMatch(reading -> reading != null && event.values().has(reading));
    }

    /** An exclusion that names no types goes by the party or the reason alone. */
    private static boolean mayExcuse(HeardEvent event, Terms terms) {
        return terms.exclusions().stream()
                .filter(exclusion ->
                        exclusion.needsEvent() && exclusion.events().isEmpty())
                .anyMatch(exclusion -> fits(exclusion, event));
    }

    private static boolean fits(Exclusion exclusion, HeardEvent event) {
        return isAny(exclusion.parties(), event.party()) && isAny(exclusion.reasons(), event.reason());
    }

    private static boolean isAny(List<String> words, @Nullable String word) {
        return words.isEmpty() || word != null && words.contains(word);
    }
}
