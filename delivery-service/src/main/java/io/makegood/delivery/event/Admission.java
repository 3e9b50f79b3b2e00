package io.makegood.delivery.event;

import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that an event keeps, or is not recorded. All that are broken are named at once. */
public final class Admission {

    /** How far the clock of a source may be ahead of ours, wrong zones included. */
    static final Duration AHEAD_AT_MOST = Duration.ofHours(24);

    private final FulfilmentEvent event;
    private final List<Violation> violations = new ArrayList<>();

    private Admission(FulfilmentEvent event) {
        this.event = event;
    }

    public static FulfilmentEvent check(FulfilmentEvent event, Instant now) {
        Admission admission = new Admission(event);
        admission.isToldBySomebodyElse();
        admission.concernsSomething();
        admission.happened(now);
        admission.namesAnotherEvent();
        admission.leavesConclusionsAlone();
        admission.refuseIfViolated();
        return event;
    }

    private void isToldBySomebodyElse() {
        if (event.id().source().equals(DerivedFacts.SOURCE)) {
            violate(
                    "/source",
                    "/source is '%s', but only the suite itself tells under it".formatted(DerivedFacts.SOURCE));
        }
    }

    private void concernsSomething() {
        if (event.order() == null && event.parcel() == null) {
            violate("/order", "/order is absent and so is /parcel, but an event names one of them");
        }
    }

    private void happened(Instant now) {
        OffsetDateTime occurredAt = event.occurredAt();
        ruleBrokenBy(occurredAt, now)
                .ifPresent(rule -> violate("/occurredAt", "/occurredAt is '%s', but %s".formatted(occurredAt, rule)));
    }

    /** The rule by which no event can have happened at this time; empty if one can. */
    public static Optional<String> ruleBrokenBy(OffsetDateTime occurredAt, Instant now) {
        Instant at = occurredAt.toInstant();
        if (at.isAfter(now.plus(AHEAD_AT_MOST))) {
            return Optional.of("now it is only " + now);
        }
        return at.isBefore(Instant.EPOCH) ? Optional.of("must lie after 1970") : Optional.empty();
    }

    private void namesAnotherEvent() {
        if (event.withdraws() != null && event.corrects() != null) {
            violate("/corrects", "an event withdraws another or corrects it, not both");
        }
        refuseItself("/withdraws", event.withdraws());
        refuseItself("/corrects", event.corrects());
    }

    /** Under another's name the suite corrects what that one told: nobody else does so, or takes it back. */
    private void leavesConclusionsAlone() {
        refuseConclusion("/id", event.id());
        refuseConclusion("/withdraws", event.withdraws());
        refuseConclusion("/corrects", event.corrects());
    }

    private void refuseConclusion(String pointer, @Nullable EventId named) {
        if (named != null && DerivedFacts.isCorrection(named)) {
            violate(
                    pointer,
                    "%s is '%s', but only the suite itself tells and withdraws what ends so"
                            .formatted(pointer, named.id()));
        }
    }

    private void refuseItself(String pointer, @Nullable EventId named) {
        if (named != null && event.id().equals(named)) {
            violate(pointer, "%s is '%s', but that is the event itself".formatted(pointer, named.id()));
        }
    }

    private void violate(String pointer, String detail) {
        violations.add(new Violation(pointer, detail));
    }

    private void refuseIfViolated() {
        if (!violations.isEmpty()) {
            throw new Invalid("invalid-event", "the event cannot be recorded; see errors", violations);
        }
    }
}
