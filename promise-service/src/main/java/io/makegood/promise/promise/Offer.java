package io.makegood.promise.promise;

import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.clock.DueTimes;
import io.makegood.promise.guarantee.PublishedVersion;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.terms.DueRule;
import io.makegood.promise.terms.Objective;
import io.makegood.promise.terms.Terms;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** From a wish to a promise, if the guarantee allows it; otherwise a refusal that names everything wrong at once. */
final class Offer {

    private static final int LONGEST_REFERENCE = 100;

    private final List<Violation> violations = new ArrayList<>();
    private final MakePromise wish;
    private final Tenant tenant;
    private final Instant now;
    private final Instant madeAt;

    private Offer(MakePromise wish, Tenant tenant, Instant now) {
        this.wish = wish;
        this.tenant = tenant;
        this.now = now;
        this.madeAt = wish.madeAt() == null ? now : wish.madeAt().toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param versions of the guarantee named, newest first */
    static Promise promise(MakePromise wish, List<PublishedVersion> versions, Tenant tenant, Instant now) {
        Offer offer = new Offer(wish, tenant, now);
        Optional<Promise> promise = offer.version(versions).map(offer::promise);
        if (!offer.violations.isEmpty()) {
            throw new Invalid("promise-invalid", "this cannot be promised; see errors", offer.violations);
        }
        return promise.orElseThrow();
    }

    private Promise promise(PublishedVersion version) {
        ZoneId zone = wish.zone() == null ? version.terms().zone() : wish.zone();
        Map<String, Money> facts =
                new Facts(version.terms(), violations).read(wish.facts() == null ? Map.of() : wish.facts());
        return new Promise(
                PromiseId.next(),
                new OrderRef(tenant, required("/order", wish.order())),
                required("/customer", wish.customer()),
                version.ref(),
                madeAt,
                zone,
                facts,
                optional("/reference", wish.reference()),
                null,
                now,
                dueTimes(version.terms(), zone));
    }

    private Optional<PublishedVersion> version(List<PublishedVersion> versions) {
        if (madeAt.isAfter(now)) {
            refuse("/madeAt", wish.madeAt(), "must not lie in the future");
        }
        if (versions.isEmpty()) {
            refuse("/guarantee", wish.guarantee(), "must name a guarantee that is published");
            return Optional.empty();
        }
        Optional<PublishedVersion> found = versions.stream()
                .filter(version -> wish.version() == null
                        || wish.version() == version.ref().version())
                .filter(version -> version.isInForceAt(madeAt))
                .findFirst();
        if (found.isEmpty()) {
            String pointer = wish.version() == null ? "/guarantee" : "/version";
            Object value = wish.version() == null ? wish.guarantee() : wish.version();
            refuse(pointer, value, "must be published and in force at " + madeAt);
        }
        return found;
    }

    private List<DueTime> dueTimes(Terms terms, ZoneId zone) {
        if (wish.dueAt() != null && terms.objectives().stream().noneMatch(Offer::isGiven)) {
            refuse("/dueAt", wish.dueAt(), "must be absent: the terms say when it is due");
        }
        List<DueTime> dueTimes = new ArrayList<>();
        for (Objective objective : terms.objectives()) {
            dueAt(objective, zone)
                    .ifPresent(dueAt ->
                            dueTimes.add(new DueTime(dueTimes.size(), objective.id(), 0, dueAt, madeAt, null)));
        }
        return dueTimes;
    }

    private Optional<Instant> dueAt(Objective objective, ZoneId zone) {
        Optional<Instant> dueAt = DueTimes.dueAt(objective.due(), madeAt, zone)
                .or(() -> Optional.ofNullable(wish.dueAt()).map(OffsetDateTime::toInstant))
                .map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
        if (dueAt.isEmpty()) {
            refuse("/dueAt", null, "must be given: the terms leave it to whoever makes the promise");
        }
        if (dueAt.isPresent() && !dueAt.get().isAfter(madeAt)) {
            refuse(
                    isGiven(objective) ? "/dueAt" : "/madeAt",
                    isGiven(objective) ? wish.dueAt() : madeAt,
                    "'%s' would be due at %s, which is not after it is promised, at %s"
                            .formatted(objective.id(), dueAt.get(), madeAt));
            return Optional.empty();
        }
        return dueAt;
    }

    private static boolean isGiven(Objective objective) {
        return objective.due() instanceof DueRule.Given;
    }

    private String required(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            refuse(pointer, text, "must not be empty");
        }
        return String.valueOf(optional(pointer, text));
    }

    private @Nullable String optional(String pointer, @Nullable String text) {
        if (text != null && text.length() > LONGEST_REFERENCE) {
            refuse(pointer, text, "must have at most %d characters".formatted(LONGEST_REFERENCE));
        }
        return text;
    }

    private void refuse(String pointer, @Nullable Object value, String rule) {
        violations.add(new Violation(pointer, "%s is '%s', but %s".formatted(pointer, value, rule)));
    }
}
