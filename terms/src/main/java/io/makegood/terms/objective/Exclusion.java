package io.makegood.terms.objective;

import io.makegood.terms.About;
import io.makegood.terms.condition.Condition;
import java.util.List;

/** What excuses a breach: an event of such a type, party and reason, and facts. Empty lists do not restrict. */
public record Exclusion(
        String pointer,
        String id,
        About about,
        List<String> events,
        List<String> parties,
        List<String> reasons,
        Condition when,
        List<String> objectives) {

    public Exclusion {
        events = List.copyOf(events);
        parties = List.copyOf(parties);
        reasons = List.copyOf(reasons);
        objectives = List.copyOf(objectives);
    }

    public boolean concerns(String objective) {
        return objectives.isEmpty() || objectives.contains(objective);
    }

    /** Whether it needs an event; otherwise facts alone excuse. */
    public boolean needsEvent() {
        return !events.isEmpty() || !parties.isEmpty() || !reasons.isEmpty();
    }
}
