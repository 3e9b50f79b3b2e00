package io.makegood.delivery.imports.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.delivery.imports.Import;
import io.makegood.delivery.imports.ImportReport;
import io.makegood.delivery.imports.ImportReport.MarkedLine;
import io.makegood.delivery.imports.RefusedLine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes a result per line, a chunk at a time. */
@Singleton
class Results {

    private final ImportReport report;
    private final ObjectMapper json;

    Results(ImportReport report, ObjectMapper json) {
        this.report = report;
        this.json = json;
    }

    void write(Import file, boolean onlyRefused, OutputStream out) throws IOException {
        if (onlyRefused) {
            writeRefused(file.id(), out);
        } else {
            writeAll(file.id(), out);
        }
    }

    private void writeAll(UUID id, OutputStream out) throws IOException {
        List<MarkedLine> chunk = report.linesAfter(id, 0);
        while (!chunk.isEmpty()) {
            long last = chunk.get(chunk.size() - 1).line();
            Map<Long, String> problems = report.problems(id, chunk.get(0).line(), last);
            for (MarkedLine line : chunk) {
                String problem = problems.get(line.line());
                write(problem == null ? result(line) : refused(line.line(), problem), out);
            }
            chunk = report.linesAfter(id, last);
        }
    }

    private void writeRefused(UUID id, OutputStream out) throws IOException {
        for (List<RefusedLine> page = report.refusedAfter(id, 0); !page.isEmpty(); ) {
            for (RefusedLine line : page) {
                write(refused(line.line(), line.problem()), out);
            }
            page = report.refusedAfter(id, page.get(page.size() - 1).line());
        }
    }

    private static ImportedLine result(MarkedLine line) {
        return new ImportedLine(line.line(), line.mark().status(), null);
    }

    private ImportedLine refused(long line, String problem) throws IOException {
        return new ImportedLine(line, json.readTree(problem).path("status").asInt(), problem);
    }

    private void write(ImportedLine result, OutputStream out) throws IOException {
        out.write(json.writeValueAsBytes(result));
        out.write('\n');
    }
}
