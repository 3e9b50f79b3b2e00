package io.makegood.delivery.event.rest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a stream line by line and never holds more of a line than {@link #LONGEST}, however long it is. */
final class Lines {

    static final int LONGEST = 64 * 1024;

    /** One line; cut off when it {@code isTooLong}. */
    record Line(long number, byte[] content, boolean isTooLong) {}

    private final InputStream bytes;
    private long number;

    Lines(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, LONGEST);
    }

    /** The next lines, as many as are left up to the limit; none at the end. */
    List<Line> next(int limit) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int first = bytes.read(); first >= 0; first = bytes.read()) {
            lines.add(line(first));
            if (lines.size() == limit) {
                break;
            }
        }
        return lines;
    }

    private Line line(int first) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        boolean isTooLong = false;
        for (int next = first; next >= 0 && next != '\n'; next = bytes.read()) {
            if (content.size() < LONGEST) {
                content.write(next);
            } else {
                isTooLong = true;
            }
        }
        return new Line(++number, content.toByteArray(), isTooLong);
    }
}
