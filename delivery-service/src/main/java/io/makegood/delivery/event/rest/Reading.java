package io.makegood.delivery.event.rest;

import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Outcome;
import io.makegood.delivery.report.Lines.Line;
import io.makegood.delivery.report.ReportReader;
import io.makegood.kernel.refusal.Refusal;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;

/** What reading a line came to. */
sealed interface Reading {

    static Reading of(Line line, ReportReader reader, Instant now) {
        try {
            return new Readable(line.number(), reader.read(line, now));
        } catch (Refusal refusal) {
            return new Unreadable(line.number(), refusal);
        }
    }

    /** The events to be recorded: one or none. */
    Stream<FulfilmentEvent> events();

    /** Takes its outcome from those of all {@link #events()}, in order. */
    LineResult result(Iterator<Outcome> outcomes);

    record Readable(long line, FulfilmentEvent event) implements Reading {

        @Override
        public Stream<FulfilmentEvent> events() {
            return Stream.of(event);
        }

        @Override
        public LineResult result(Iterator<Outcome> outcomes) {
            return LineResult.of(line, event.id(), outcomes.next());
        }
    }

    record Unreadable(long line, Refusal reason) implements Reading {

        @Override
        public Stream<FulfilmentEvent> events() {
            return Stream.empty();
        }

        @Override
        public LineResult result(Iterator<Outcome> outcomes) {
            return LineResult.refused(line, reason);
        }
    }
}
