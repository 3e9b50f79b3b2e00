package io.makegood.delivery.imports;

import io.makegood.delivery.codes.Translation;
import io.makegood.delivery.event.Outcome;
import io.makegood.delivery.event.Outcome.Recorded;
import io.makegood.delivery.event.Outcome.Refused;
import io.makegood.delivery.event.Recording;
import io.makegood.delivery.event.Told;
import io.makegood.delivery.report.LineReader;
import io.makegood.delivery.report.Lines.Line;
import io.makegood.kernel.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes lines of an import a chunk at a time: what becomes of them, and that they are done, is one transaction. */
@ApplicationScoped
class ChunkRecording {

    /** What a line says: an event, nothing, or nothing that can be taken. */
    private record Reading(
            Line line, Optional<Told> told, @Nullable Refusal problem) {

        static Reading of(Line line, LineReader reader, Instant now) {
            try {
                return new Reading(line, reader.read(line, now), null);
            } catch (Refusal refusal) {
                return new Reading(line, Optional.empty(), refusal);
            }
        }

        LineResult result(Iterator<Outcome> outcomes) {
            if (told.isEmpty()) {
                return new LineResult(line, problem == null ? Mark.EMPTY : Mark.REFUSED, problem);
            }
            Outcome outcome = outcomes.next();
            if (outcome instanceof Refused refused) {
                return new LineResult(line, Mark.REFUSED, refused.reason());
            }
            return new LineResult(line, outcome instanceof Recorded ? Mark.RECORDED : Mark.KNOWN, null);
        }
    }

    private final Imports imports;
    private final ImportReport report;
    private final Translation translation;
    private final Recording recording;

    ChunkRecording(Imports imports, ImportReport report, Translation translation, Recording recording) {
        this.imports = imports;
        this.report = report;
        this.translation = translation;
        this.recording = recording;
    }

    /**
     * Answers how far the import is with them.
     *
     * @param bytes of the file, up to the end of the chunk
     */
    @Transactional
    Progress take(Import file, Progress before, List<Line> chunk, long bytes, LineReader reader, Instant now) {
        List<Reading> readings =
                chunk.stream().map(line -> Reading.of(line, reader, now)).toList();
        List<Told> told = translation.translate(
                readings.stream().flatMap(reading -> reading.told().stream()).toList());
        List<Outcome> outcomes =
                file.settings().dryRun() ? recording.foresee(told, now) : recording.recordTold(told, now);
        Iterator<Outcome> next = outcomes.iterator();
        List<LineResult> results =
                readings.stream().map(reading -> reading.result(next)).toList();
        report.add(file.id(), results);
        Progress after = after(before, results, bytes);
        imports.move(file.id(), before, after, now);
        return after;
    }

    private static Progress after(Progress before, List<LineResult> results, long bytes) {
        return new Progress(
                before.linesDone() + results.size(),
                before.recorded() + count(results, Mark.RECORDED),
                before.known() + count(results, Mark.KNOWN),
                before.refused() + count(results, Mark.REFUSED),
                bytes);
    }

    private static long count(List<LineResult> results, Mark mark) {
        return results.stream().filter(result -> result.mark() == mark).count();
    }
}
