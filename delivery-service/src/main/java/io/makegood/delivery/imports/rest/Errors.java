package io.makegood.delivery.imports.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.delivery.imports.Import;
import io.makegood.delivery.imports.ImportReport;
import io.makegood.delivery.imports.RefusedLine;
import io.makegood.delivery.report.Columns;
import io.makegood.delivery.report.CsvCells;
import io.makegood.delivery.report.FileText;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes the refused lines as a file that can be mended and sent again. */
@Singleton
class Errors {

    private final ImportReport report;
    private final ObjectMapper json;

    Errors(ImportReport report, ObjectMapper json) {
        this.report = report;
        this.json = json;
    }

    /** The file, written to the disk first, so that it needs no memory. */
    InputStream of(Import file) throws IOException {
        Path path = Files.createTempFile("import-errors", null);
        SeekableByteChannel channel = Files.newByteChannel(path, READ, WRITE, DELETE_ON_CLOSE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
        write(file, out);
        out.flush();
        return Channels.newInputStream(channel.position(0));
    }

    private void write(Import file, OutputStream out) throws IOException {
        byte[] header = file.header();
        if (header != null) {
            CsvCells cells = CsvCells.of(header, file.settings().delimiter());
            out.write(FileText.mark(header));
            out.write(cells.withFirst(Columns.PROBLEM, header, header));
            out.write('\n');
            writeLines(file, line -> cells.withFirst(problem(line), line.content(), header), out);
        } else {
            writeLines(file, this::object, out);
        }
    }

    private interface Written {
        byte[] of(RefusedLine line) throws IOException;
    }

    private void writeLines(Import file, Written written, OutputStream out) throws IOException {
        for (List<RefusedLine> page = report.refusedAfter(file.id(), 0); !page.isEmpty(); ) {
            for (RefusedLine line : page) {
                out.write(written.of(line));
                out.write('\n');
            }
            page = report.refusedAfter(file.id(), page.get(page.size() - 1).line());
        }
    }

    /** As it came with a field in front, or just as it came if it is no object. */
    private byte[] object(RefusedLine line) {
        try {
            if (!(json.readTree(FileText.withoutMark(line.content())) instanceof ObjectNode object)) {
                return line.content();
            }
            String rest = object.remove(Columns.PROBLEM) == null
                    ? rest(line.content())
                    : rest(json.writeValueAsBytes(object));
            String field = json.writeValueAsString(Columns.PROBLEM) + ":" + json.writeValueAsString(problem(line));
            return ("{" + field + (object.isEmpty() ? "}" : "," + rest)).getBytes(UTF_8);
        } catch (IOException noJson) {
            return line.content();
        }
    }

    private static String rest(byte[] object) {
        String text = new String(object, UTF_8);
        return text.substring(text.indexOf('{') + 1).stripTrailing();
    }

    /** In a sentence that can be written in any text. */
    private String problem(RefusedLine line) throws IOException {
        JsonNode problem = json.readTree(line.problem());
        String reasons = StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> error.path("detail").asText())
                .collect(Collectors.joining("; "));
        String sentence = problem.path("code").asText() + ": "
                + (reasons.isEmpty() ? problem.path("detail").asText() : reasons);
        return new String(sentence.getBytes(UTF_8), UTF_8);
    }
}
