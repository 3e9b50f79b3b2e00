package io.makegood.delivery.event.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.delivery.codes.Translation;
import io.makegood.delivery.event.Outcome;
import io.makegood.delivery.event.Recording;
import io.makegood.delivery.event.Told;
import io.makegood.delivery.report.Lines;
import io.makegood.delivery.report.Lines.Line;
import io.makegood.delivery.report.ReportReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;

/** Records a stream of events chunk by chunk, so that a million lines need no more memory than one chunk. */
@ApplicationScoped
class BulkRecording {

    static final int CHUNK = 500;

    private final ReportReader reader;
    private final Translation translation;
    private final Recording recording;
    private final InstantSource time;
    private final ObjectMapper json;

    BulkRecording(
            ReportReader reader, Translation translation, Recording recording, InstantSource time, ObjectMapper json) {
        this.reader = reader;
        this.translation = translation;
        this.recording = recording;
        this.time = time;
        this.json = json;
    }

    /** Reads events, a line each, and writes their results, a line each and in the same order. */
    void record(InputStream reports, OutputStream results) throws IOException {
        Lines lines = new Lines(reports);
        for (List<Line> chunk = lines.next(CHUNK); !chunk.isEmpty(); chunk = lines.next(CHUNK)) {
            for (LineResult result : record(chunk)) {
                results.write(json.writeValueAsBytes(result));
                results.write('\n');
            }
        }
    }

    private List<LineResult> record(List<Line> chunk) {
        Instant now = time.instant();
        List<Reading> readings =
                chunk.stream().map(line -> Reading.of(line, reader, now)).toList();
        List<Told> told =
                readings.stream().flatMap(Reading::events).map(Told::plainly).toList();
        Iterator<Outcome> outcomes = QuarkusTransaction.joiningExisting()
                .call(() -> recording.recordTold(translation.translate(told), now))
                .iterator();
        return readings.stream().map(reading -> reading.result(outcomes)).toList();
    }
}
