package io.makegood.quickstart.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of scans as a carrier has them, spread over orders. */
record LoadFile(int lines, int orders) {

    private static final String SCAN = """
            {"source":"load","id":"%d","order":"%s","parcel":"P-%2$s","type":"facility-departed",\
            "occurredAt":"2026-03-%02dT%02d:%02d:00+08:00","zone":"Asia/Shanghai","place":"Beijing, sorting centre 3",\
            "text":"Departed from facility","values":{"pieces":%d}}
            """;

    Path write() {
        try {
            Path file = Files.createTempFile("makegood-load", ".ndjson");
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (int line = 0; line < lines; line++) {
                    out.write(scan(line));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String scan(int line) {
        return SCAN.formatted(line, order(line % orders), 1 + line % 28, line % 24, line % 60, 1 + line % 9);
    }

    static String order(int number) {
        return "load-" + number;
    }
}
