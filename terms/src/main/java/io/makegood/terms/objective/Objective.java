package io.makegood.terms.objective;

import io.makegood.terms.About;
import io.makegood.terms.Measure;
import io.makegood.terms.condition.Condition;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One measurable target. */
public sealed interface Objective {

    String pointer();

    String id();

    About about();

    /** Which promises it is for. */
    default Condition when() {
        return Condition.ALWAYS;
    }

    /** What tiers go by unless they say otherwise. */
    Measure measure();

    /** All that is known of a breach of it. */
    Set<Measure> measures();

    /**
     * Something is to be reached by a due time.
     *
     * @param notBefore the name of a moment before which nothing reaches it, as the beginning of a slot
     */
    record Deadline(
            String pointer,
            String id,
            About about,
            Condition when,
            Start start,
            List<DueRule> due,
            List<String> reachedBy,
            @Nullable String notBefore,
            @Nullable Duration warnBefore,
            List<Pause> pauses,
            Duration holds,
            List<String> undoneBy,
            List<CallOff> calledOff,
            @Nullable String pieces)
            implements Objective {

        public Deadline {
            due = List.copyOf(due);
            reachedBy = List.copyOf(reachedBy);
            pauses = List.copyOf(pauses);
            undoneBy = List.copyOf(undoneBy);
            calledOff = List.copyOf(calledOff);
        }

        /** Whether working days or opening hours bear on when it is due or called off. */
        public boolean needsCalendar() {
            return due.stream().anyMatch(DueRule::needsCalendar)
                    || pauses.stream().anyMatch(pause -> pause.whole() == Pause.Whole.WORKING_DAY)
                    || calledOff.stream().anyMatch(callOff -> callOff.workingDays() != null);
        }

        @Override
        public Measure measure() {
            return Measure.LATE;
        }

        @Override
        public Set<Measure> measures() {
            Set<Measure> measures = EnumSet.of(
                    Measure.LATE,
                    Measure.LATE_DAYS,
                    Measure.LATE_WORKING_DAYS,
                    Measure.LASTED,
                    Measure.STARTED_ON,
                    Measure.DUE_ON,
                    Measure.PARTY,
                    Measure.REASON);
            if (pieces != null) {
                measures.add(Measure.LATE_PIECES);
            }
            if (calledOff.stream().anyMatch(CallOff::needsNotice)) {
                measures.add(Measure.NOTICE);
            }
            return measures;
        }

        /** Lengths and numbers of days by which it is due, or called off in good time. */
        public List<Quantity> quantities() {
            Stream<Quantity> notices = calledOff.stream()
                    .flatMap(callOff -> Stream.<@Nullable Quantity>of(callOff.notice(), callOff.workingDays()))
                    .filter(Objects::nonNull);
            return Stream.concat(due.stream().flatMap(DueRule::quantities), notices)
                    .toList();
        }

        /** Whether it is known when the promise is made that, and when, it is due. */
        public boolean startsWithPromise() {
            return start instanceof Start.Made;
        }
    }

    /** Something must not happen; {@code condition} is about the single event. */
    record Never(
            String pointer, String id, About about, Condition condition, List<String> events, List<String> reachedBy)
            implements Objective {

        public Never {
            events = List.copyOf(events);
            reachedBy = List.copyOf(reachedBy);
        }

        @Override
        public Measure measure() {
            return Measure.COUNT;
        }

        @Override
        public Set<Measure> measures() {
            return EnumSet.of(Measure.STARTED_ON, Measure.DUE_ON, Measure.PARTY, Measure.REASON);
        }
    }

    /** A service is to be up for so much of a period. */
    record Uptime(
            String pointer,
            String id,
            About about,
            Condition when,
            Span over,
            List<String> down,
            List<String> up,
            @Nullable Duration whole,
            @Nullable String reading,
            @Nullable Duration every,
            BigDecimal atLeast)
            implements Objective {

        public Uptime {
            down = List.copyOf(down);
            up = List.copyOf(up);
        }

        @Override
        public Measure measure() {
            return Measure.PERCENT;
        }

        @Override
        public Set<Measure> measures() {
            return EnumSet.of(Measure.PERCENT, Measure.STARTED_ON, Measure.DUE_ON);
        }
    }

    /** Something must not happen too often; {@code condition} is about the single event. */
    record Count(
            String pointer,
            String id,
            About about,
            Condition condition,
            List<String> events,
            @Nullable String breachesOf,
            Span within,
            int atMost)
            implements Objective {

        public Count {
            events = List.copyOf(events);
        }

        @Override
        public Measure measure() {
            return Measure.COUNT;
        }

        @Override
        public Set<Measure> measures() {
            return EnumSet.of(Measure.COUNT, Measure.STARTED_ON, Measure.DUE_ON);
        }
    }
}
