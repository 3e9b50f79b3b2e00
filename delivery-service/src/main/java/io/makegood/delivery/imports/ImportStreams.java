package io.makegood.delivery.imports;

import io.makegood.delivery.report.LineReader;
import io.makegood.delivery.report.Lines;
import io.makegood.delivery.report.Lines.Line;
import io.makegood.kernel.refusal.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Takes the content of imports as it streams in, a chunk of lines at a time, so that a file of any size needs no more
 * memory than a chunk. Lines that are done are passed over.
 */
@Singleton
public class ImportStreams {

    static final int CHUNK = 1000;

    /** Somebody who sends the wrong file learns it from as many lines. */
    static final long MOST_REFUSED = 100_000;

    private final Imports imports;
    private final ImportReport report;
    private final ChunkRecording chunks;
    private final Turns turns;
    private final Content content;
    private final InstantSource time;

    ImportStreams(
            Imports imports,
            ImportReport report,
            ChunkRecording chunks,
            Turns turns,
            Content content,
            InstantSource time) {
        this.imports = imports;
        this.report = report;
        this.chunks = chunks;
        this.turns = turns;
        this.content = content;
        this.time = time;
    }

    /**
     * Answers where the import stands when the stream has ended.
     *
     * @param fromLine the number of the line that the stream begins with; 1 for the whole file
     */
    public Import take(UUID id, long fromLine, InputStream stream) {
        imports.get(id);
        turns.during(id, () -> take(imports.get(id), fromLine, new Lines(stream, fromLine)));
        return imports.get(id);
    }

    /** What was recorded stays; what is known of the file goes. */
    public void delete(UUID id) {
        imports.get(id);
        turns.during(id, () -> imports.delete(id));
    }

    private void take(Import file, long fromLine, Lines lines) {
        if (fromLine > file.progress().linesDone() + 1) {
            throw ImportRefusal.gap(fromLine, file.progress().linesDone());
        }
        try {
            content.passOver(file, fromLine, lines);
            imports.begin(file.id(), time.instant());
            takeRest(file, lines);
            imports.end(file.id(), State.FINISHED, null, time.instant());
        } catch (IOException brokenOff) {
            throw ImportRefusal.brokeOff();
        }
    }

    private void takeRest(Import file, Lines lines) throws IOException {
        try {
            takeLines(file, lines);
        } catch (Refusal refused) {
            imports.end(file.id(), State.FAILED, report.written(refused), time.instant());
            throw refused;
        }
    }

    private void takeLines(Import file, Lines lines) throws IOException {
        if (file.format() == Format.NDJSON) {
            takeChunks(file, file.progress(), content.reader(file), lines);
        } else if (file.header() != null) {
            takeChunks(file, file.progress(), content.reader(file, new Line(1, file.header(), false), lines), lines);
        } else {
            Line header = content.header(lines);
            LineReader reader = content.reader(file, header, lines);
            Progress done = new Progress(1, 0, 0, 0, lines.position());
            imports.keepHeader(file.id(), header.content(), done, time.instant());
            takeChunks(file, done, reader, lines);
        }
    }

    private void takeChunks(Import file, Progress before, LineReader reader, Lines lines) throws IOException {
        Progress done = before;
        long offset = done.bytes() - lines.position();
        for (List<Line> chunk = lines.next(CHUNK); !chunk.isEmpty(); chunk = lines.next(CHUNK)) {
            done = chunks.take(file, done, chunk, offset + lines.position(), reader, time.instant());
            if (done.refused() > MOST_REFUSED) {
                throw ImportRefusal.tooManyRefused(MOST_REFUSED);
            }
        }
    }
}
