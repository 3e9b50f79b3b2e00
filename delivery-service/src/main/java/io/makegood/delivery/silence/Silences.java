package io.makegood.delivery.silence;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import io.makegood.delivery.event.DerivedFacts;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Value;
import io.makegood.delivery.event.Values;
import io.makegood.delivery.parcel.Course;
import io.makegood.delivery.parcel.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The silences of one parcel: each begins with a scan after which it is under way, and is one when the limit passes
 * without another. What was told by another limit stays, as long as nobody is heard of who saw the parcel meanwhile.
 *
 * @param facts those that have been reached, each under its id
 * @param looksAt when the parcel may be silent next
 */
record Silences(List<FulfilmentEvent> facts, Optional<Instant> looksAt) {

    static final String KIND = "no-scan";

    /** How things stand with one order's parcel, as far as silence goes. */
    record Watched(String order, String parcel, @Nullable SilenceLimit limit, Map<EventId, FulfilmentEvent> told) {

        /** The silence after a scan, if it is reached before the next; told already, or else by the limit of today. */
        private Optional<FulfilmentEvent> after(FulfilmentEvent lastScan, @Nullable Instant seenAgainAt) {
            return Optional.ofNullable(told.get(id(lastScan)))
                    .filter(silence -> isBefore(silence, seenAgainAt))
                    .or(() -> Optional.ofNullable(limit)
                            .map(limit -> silence(lastScan, limit))
                            .filter(silence -> isBefore(silence, seenAgainAt)));
        }

        /** What was told was reached, if by a clock that is a little ahead of this one. */
        private boolean isReached(FulfilmentEvent silence, Instant now) {
            return told.containsKey(silence.id()) || !at(silence).isAfter(now);
        }

        private static boolean isBefore(FulfilmentEvent silence, @Nullable Instant seenAgainAt) {
            return seenAgainAt == null || at(silence).isBefore(seenAgainAt);
        }

        private EventId id(FulfilmentEvent lastScan) {
            return DerivedFacts.id(DerivedFacts.SOURCE, parcel + "~" + at(lastScan), KIND);
        }

        private FulfilmentEvent silence(FulfilmentEvent lastScan, SilenceLimit limit) {
            ZoneOffset offset = lastScan.occurredAt().getOffset();
            return new FulfilmentEvent(
                    id(lastScan),
                    order,
                    parcel,
                    null,
                    KIND,
                    null,
                    null,
                    limit.reachedAfter(at(lastScan)).atOffset(offset),
                    lastScan.zone(),
                    lastScan.place(),
                    null,
                    null,
                    null,
                    new Values(Map.of(
                            "hours",
                            new Value.Decimal(BigDecimal.valueOf(limit.after().toHours())),
                            "since",
                            new Value.Text(ISO_OFFSET_DATE_TIME.format(lastScan.occurredAt())))),
                    null,
                    null);
        }
    }

    /** All of a parcel that are reached by now, in whatever order its scans were told. */
    static Silences of(Course course, Watched watched, Instant now) {
        List<Course.Step> scans =
                course.steps().stream().filter(Course.Step::isScan).toList();
        List<FulfilmentEvent> facts = new ArrayList<>();
        Optional<Instant> looksAt = Optional.empty();
        for (int place = 0; place < scans.size(); place++) {
            Instant again = place + 1 < scans.size() ? scans.get(place + 1).at() : null;
            Optional<FulfilmentEvent> silence = after(scans.get(place), again, watched);
            silence.filter(fact -> watched.isReached(fact, now)).ifPresent(facts::add);
            looksAt = silence.map(Silences::at).filter(reached -> reached.isAfter(now));
        }
        return new Silences(facts, looksAt);
    }

    private static Optional<FulfilmentEvent> after(Course.Step scan, @Nullable Instant again, Watched watched) {
        Stage stage = scan.after().stage();
        return stage != null && stage.isUnderWay() ? watched.after(scan.fact(), again) : Optional.empty();
    }

    private static Instant at(FulfilmentEvent fact) {
        return fact.occurredAt().toInstant();
    }
}
