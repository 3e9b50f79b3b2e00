package io.makegood.delivery.report;

import io.makegood.delivery.event.Told;
import io.makegood.delivery.report.Lines.Line;
import java.time.Instant;
import java.util.Optional;

/** Reads the lines of a file, each of them an event. */
public interface LineReader {

    /** Empty for a line that says nothing. Refuses what is no event. */
    Optional<Told> read(Line line, Instant now);
}
