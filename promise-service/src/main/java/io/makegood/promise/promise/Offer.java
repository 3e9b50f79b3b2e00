package io.makegood.promise.promise;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.guarantee.PublishedVersion;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.verdict.Judge;
import io.makegood.terms.Known;
import io.makegood.terms.Sheet;
import io.makegood.terms.Terms;
import io.makegood.terms.objective.DueRule;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Quantity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a wish to a promise, if the guarantee allows it; otherwise a refusal that names everything wrong at once. */
public final class Offer {

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
        this.madeAt = wish.madeAt() == null ? now : asKept(wish.madeAt());
    }

    private static Instant asKept(OffsetDateTime time) {
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param versions of the guarantee named, newest first */
    static Promise promise(MakePromise wish, List<PublishedVersion> versions, Tenant tenant, Instant now) {
        Offer offer = new Offer(wish, tenant, now);
        Optional<Promise> promise = offer.version(versions).map(offer::promise);
        return offer.orRefuse(promise);
    }

    /** Under this version, whether or not it is in force. */
    public static Promise under(PublishedVersion version, MakePromise wish, Tenant tenant, Instant now) {
        Offer offer = new Offer(wish, tenant, now);
        return offer.orRefuse(Optional.of(offer.promise(version)));
    }

    private Promise orRefuse(Optional<Promise> promise) {
        if (!violations.isEmpty()) {
            throw new Invalid("promise-invalid", "this cannot be promised; see errors", violations);
        }
        return promise.orElseThrow();
    }

    private Promise promise(PublishedVersion version) {
        Terms terms = version.terms();
        Map<String, JsonNode> facts = new Facts(terms, violations).read(wish.facts() == null ? Map.of() : wish.facts());
        Promise bare = bare(version, facts, wish.dueAt() == null ? null : asKept(wish.dueAt()));
        refuseSurplusDue(terms);
        refuseBeyondSense(terms, bare);
        if (!violations.isEmpty()) {
            return bare;
        }
        if (wish.dueAt() == null && isDueTimeAsked(bare, bare(version, facts, madeAt), terms)) {
            refuse("/dueAt", null, "must be given: the terms leave it to whoever makes the promise");
        }
        if (terms.refusesOutside()) {
            Judge.outside(bare, terms)
                    .ifPresent(because -> refuse("/facts", wish.facts(), "this is not covered: " + because));
        }
        Promise promise = bare.with(Judge.dueTimes(bare, terms));
        promise.dueTimes().forEach(this::refuseUnlessLater);
        return promise;
    }

    private Promise bare(PublishedVersion version, Map<String, JsonNode> facts, @Nullable Instant givenDueAt) {
        ZoneId zone = wish.zone() == null ? version.terms().zone() : wish.zone();
        return new Promise(
                PromiseId.next(),
                new OrderRef(tenant, required("/order", wish.order())),
                required("/customer", wish.customer()),
                version.ref(),
                madeAt,
                zone,
                facts,
                optional("/reference", wish.reference()),
                givenDueAt,
                null,
                now,
                List.of());
    }

    private Optional<PublishedVersion> version(List<PublishedVersion> versions) {
        if (madeAt.isAfter(now)) {
            refuse("/madeAt", wish.madeAt(), "must not lie in the future");
        }
        if (versions.isEmpty()) {
            refuse("/guarantee", wish.guarantee(), "must name a guarantee that is published");
            return Optional.empty();
        }
        Optional<PublishedVersion> found = inForce(wish, versions, madeAt);
        if (found.isEmpty()) {
            String pointer = wish.version() == null ? "/guarantee" : "/version";
            Object value = wish.version() == null ? wish.guarantee() : wish.version();
            refuse(pointer, value, "must be published and in force at " + madeAt);
        }
        return found;
    }

    /** The newest version, or the one that is named, that applies to what is wished for. */
    public static Optional<PublishedVersion> inForce(
            MakePromise wish, List<PublishedVersion> versions, Instant madeAt) {
        return versions.stream()
                .filter(version -> wish.version() == null
                        || wish.version() == version.ref().version())
                .filter(version -> version.isInForceAt(EffectiveMoment.of(version.terms(), wish.facts(), madeAt)))
                .findFirst();
    }

    private void refuseSurplusDue(Terms terms) {
        if (wish.dueAt() != null && terms.objectives().stream().noneMatch(Offer::leavesDueTime)) {
            refuse("/dueAt", wish.dueAt(), "must be absent: the terms say when it is due");
        }
    }

    /** Whether something would be due that is not without it: of several rules another may say when. */
    private static boolean isDueTimeAsked(Promise without, Promise with, Terms terms) {
        return Judge.dueTimes(without, terms).size()
                < Judge.dueTimes(with, terms).size();
    }

    /** What the facts bring where terms count time by a name. */
    private void refuseBeyondSense(Terms terms, Promise bare) {
        Sheet known = new Sheet(terms.lets(), terms.facts().typed(bare.facts()), new ArrayList<>());
        terms.objectives().stream()
                .filter(Deadline.class::isInstance)
                .flatMap(objective -> ((Deadline) objective).quantities().stream())
                .filter(quantity -> quantity.name() != null)
                .distinct()
                .forEach(quantity -> refuseBeyondSense(quantity, terms, known));
    }

    private void refuseBeyondSense(Quantity quantity, Terms terms, Sheet known) {
        String name = String.valueOf(quantity.name());
        Object value = known.value(name);
        if (value == null || quantity.fits(value)) {
            return;
        }
        if (terms.facts().find(name).isPresent()) {
            refuse("/facts/" + name, Known.text(value), quantity.rule());
        } else {
            violations.add(new Violation(
                    "/facts", "/facts come to '%s' %s, which %s".formatted(name, Known.text(value), quantity.rule())));
        }
    }

    private static boolean leavesDueTime(Objective objective) {
        return objective instanceof Deadline deadline
                && deadline.due().stream().anyMatch(rule -> rule.due() instanceof DueRule.Given);
    }

    private void refuseUnlessLater(DueTime due) {
        if (due.dueAt() != null && !due.dueAt().isAfter(madeAt)) {
            boolean isGiven = wish.dueAt() != null && asKept(wish.dueAt()).equals(due.dueAt());
            refuse(
                    isGiven ? "/dueAt" : "/madeAt",
                    isGiven ? wish.dueAt() : madeAt,
                    "'%s' would be due at %s, which is not after it is promised, at %s"
                            .formatted(due.objective(), due.dueAt(), madeAt));
        }
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
        String is = value == null ? "is missing" : "is '%s'".formatted(value);
        violations.add(new Violation(pointer, "%s %s, but %s".formatted(pointer, is, rule)));
    }
}
