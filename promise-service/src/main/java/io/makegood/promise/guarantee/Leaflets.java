package io.makegood.promise.guarantee;

import io.makegood.promise.calendar.Calendars;
import io.makegood.terms.rendering.Rendering;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guarantees as customers may read them: the version that is named, or the one that promises are made under now. */
@ApplicationScoped
public class Leaflets {

    private final Guarantees guarantees;
    private final Calendars calendars;
    private final InstantSource time;

    Leaflets(Guarantees guarantees, Calendars calendars, InstantSource time) {
        this.guarantees = guarantees;
        this.calendars = calendars;
        this.time = time;
    }

    public Rendering of(String code, @Nullable Integer version) {
        GuaranteeVersion found = version == null
                ? current(guarantees.versionsOf(code))
                : guarantees.get(new GuaranteeRef(code, version));
        return new Rendering(
                found.name(),
                code,
                found.ref().version(),
                found.effectiveFrom(),
                found.effectiveUntil(),
                found.compiled(calendars.namedIn(found.terms())).terms());
    }

    /** When none is in force, the newest. */
    private GuaranteeVersion current(List<GuaranteeVersion> oldestFirst) {
        Instant now = time.instant();
        return oldestFirst.stream()
                .filter(version -> version.isInForceAt(now))
                .reduce((older, newer) -> newer)
                .orElse(oldestFirst.get(oldestFirst.size() - 1));
    }
}
