package io.makegood.terms.objective;

import io.makegood.terms.About;
import io.makegood.terms.condition.Condition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What excuses a breach: an event of such a type, party and reason, a season, and facts. Empty lists do not restrict.
 *
 * @param during the season in which such an event, or without one the due day, must fall; null: any day
 */
public record Exclusion(
        String pointer,
        String id,
        About about,
        List<String> events,
        List<String> parties,
        List<String> reasons,
        @Nullable Span during,
        Condition when,
        List<String> objectives) {

    public Exclusion {
        events = List.copyOf(events);
        parties = List.copyOf(parties);
        reasons = List.copyOf(reasons);
        objectives = List.copyOf(objectives);
    }

    public boolean isDuring(LocalDate day) {
        return during == null || during.around(day).isPresent();
    }

    public boolean concerns(String objective) {
        return objectives.isEmpty() || objectives.contains(objective);
    }

    /** Whether it needs an event; otherwise facts alone excuse. */
    public boolean needsEvent() {
        return !events.isEmpty() || !parties.isEmpty() || !reasons.isEmpty();
    }
}
