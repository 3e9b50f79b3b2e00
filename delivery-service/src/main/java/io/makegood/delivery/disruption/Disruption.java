package io.makegood.delivery.disruption;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declaration and what became of it. It takes two people to make it count; then it is told to each order it touches.
 *
 * @param endsAt when it is over: as declared, or as it was lifted
 * @param phase how far the orders have been told of it
 * @param trail who did what and when, the first first
 */
public record Disruption(
        UUID id, Declaration declaration, Status status, Instant endsAt, Phase phase, List<Step> trail, long revision) {

    /** What was decided. */
    public enum Status {
        PROPOSED,
        APPROVED,
        REJECTED,
        LIFTED;

        @JsonCreator
        public static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far the orders have been told. */
    public enum Phase {
        /** It does not count. */
        NONE,
        /** It has not begun. */
        WAITING,
        /** Those that were open as it began are told. */
        RECORDING,
        /** It was lifted, and what was told is taken back or shortened. */
        REVISING,
        /** All were told; who comes later is told at once. */
        DONE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that a person did.
     *
     * @param endedAt only when it was lifted
     */
    public record Step(
            Status to,
            String by,
            Instant at,
            @Nullable String because,
            @Nullable Instant endedAt) {}

    public Disruption {
        trail = List.copyOf(trail);
    }

    public static Disruption propose(Declaration declaration, String by, Instant now) {
        Step proposed = new Step(Status.PROPOSED, by, now, declaration.because(), null);
        return new Disruption(
                TimeOrderedId.next(),
                declaration,
                Status.PROPOSED,
                declaration.until(),
                Phase.NONE,
                List.of(proposed),
                0);
    }

    public Instant proposedAt() {
        return trail.get(0).at();
    }

    /** Not by whoever proposed it. */
    public Disruption approve(String by, Instant now) {
        require(Status.PROPOSED, "approved");
        if (trail.get(0).by().equals(by)) {
            throw new SecondPersonNeeded(by);
        }
        Phase next = declaration.from().isAfter(now) ? Phase.WAITING : Phase.RECORDING;
        return step(Status.APPROVED, endsAt, next, new Step(Status.APPROVED, by, now, null, null));
    }

    /** By anybody: whoever proposed it may think better of it. */
    public Disruption reject(String by, String because, Instant now) {
        require(Status.PROPOSED, "rejected");
        return step(Status.REJECTED, endsAt, Phase.NONE, new Step(Status.REJECTED, by, now, because, null));
    }

    /** It ends earlier than declared; ended as it began, it never was. */
    public Disruption lift(String by, Instant endedAt, String because, Instant now) {
        require(Status.APPROVED, "lifted");
        if (endedAt.isBefore(declaration.from()) || !endedAt.isBefore(declaration.until())) {
            throw Invalid.field(
                    "/endedAt",
                    endedAt,
                    "must not lie before it began, at %s, and must lie before it ends anyway, at %s"
                            .formatted(declaration.from(), declaration.until()));
        }
        Phase next = phase == Phase.DONE ? Phase.REVISING : phase;
        return step(Status.LIFTED, endedAt, next, new Step(Status.LIFTED, by, now, because, endedAt));
    }

    Disruption in(Phase next) {
        return new Disruption(id, declaration, status, endsAt, next, trail, revision);
    }

    /** What comes once all that were open have been told. */
    Disruption recordedAll() {
        return in(status == Status.LIFTED ? Phase.REVISING : Phase.DONE);
    }

    private Disruption step(Status status, Instant endsAt, Phase phase, Step step) {
        List<Step> longer = new ArrayList<>(trail);
        longer.add(step);
        return new Disruption(id, declaration, status, endsAt, phase, longer, revision + 1);
    }

    private void require(Status needed, String done) {
        if (status != needed) {
            throw new StepImpossible(
                    "it is %s, but only what is %s can be %s".formatted(status.word(), needed.word(), done));
        }
    }

    private static final class SecondPersonNeeded extends Refusal {
        SecondPersonNeeded(String by) {
            super(
                    Kind.FORBIDDEN,
                    "second-person-needed",
                    "'%s' proposed it, but somebody else must approve it".formatted(by));
        }
    }

    private static final class StepImpossible extends Refusal {
        StepImpossible(String detail) {
            super(Kind.CONFLICT, "disruption-status", detail);
        }
    }
}
