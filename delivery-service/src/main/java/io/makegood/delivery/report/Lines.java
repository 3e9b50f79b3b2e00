package io.makegood.delivery.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream line by line and never holds more of a line than {@link #LONGEST}, however long it is. Where cells may
 * be quoted a line goes on after a line break within quotes; a quote that nobody closes costs its own line only.
 */
public final class Lines {

    public static final int LONGEST = 64 * 1024;

    /** One line; cut off when it {@code isTooLong}. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(long number, byte[] content, boolean isTooLong) {}

    private final InputStream bytes;
    private final byte[] buffer = new byte[LONGEST];
    private int at;
    private int end;
    private byte[] again = {};
    private int againAt;
    private byte[] line = new byte[1024];
    private int length;
    private boolean isTooLong;
    private @Nullable Quotes quotes;
    private long number;
    private long position;

    public Lines(InputStream bytes) {
        this(bytes, 1);
    }

    /** @param first the number of the line that the stream begins with */
    public Lines(InputStream bytes, long first) {
        this.bytes = bytes;
        this.number = first - 1;
    }

    /** From the next line on, cells may be quoted. */
    public void quotedBy(Quotes quotes) {
        this.quotes = quotes;
    }

    /** The next lines, as many as are left up to the limit; none at the end. */
    public List<Line> next(int limit) throws IOException {
        List<Line> lines = new ArrayList<>();
        while (lines.size() < limit && readLine()) {
            lines.add(new Line(number, Arrays.copyOf(line, length), isTooLong));
        }
        return lines;
    }

    /** Passes over lines until the one of this number is next, or the end is reached. */
    public void skipTo(long next) throws IOException {
        boolean isThere = true;
        while (isThere && number + 1 < next) {
            isThere = readLine();
        }
    }

    /** The number of the last line that was read. */
    public long number() {
        return number;
    }

    /** How many bytes were read, up to the end of the last line. */
    public long position() {
        return position;
    }

    private boolean readLine() throws IOException {
        begin();
        int next = read();
        if (next < 0) {
            return false;
        }
        boolean isQuoted = false;
        for (; next >= 0; next = read()) {
            isQuoted = quotes != null && quotes.isOpenAfter(next);
            if (next == '\n' && (!isQuoted || isTooLong)) {
                break;
            }
            keep(next);
            if (isQuoted && length == LONGEST && endAtFirstBreak()) {
                break;
            }
        }
        if (next < 0 && isQuoted) {
            endAtFirstBreak();
        }
        number++;
        return true;
    }

    private void begin() {
        length = 0;
        isTooLong = false;
        if (quotes != null) {
            quotes.lineBegins();
        }
    }

    /** What comes after the break is read again. False when there is none. */
    private boolean endAtFirstBreak() {
        for (int index = 0; index < length && !isTooLong; index++) {
            if (line[index] == '\n') {
                readAgain(index + 1);
                length = index;
                return true;
            }
        }
        return false;
    }

    private void readAgain(int from) {
        byte[] rest = Arrays.copyOfRange(again, againAt, again.length);
        again = Arrays.copyOfRange(line, from, length + rest.length);
        System.arraycopy(rest, 0, again, length - from, rest.length);
        againAt = 0;
        position -= length - from;
    }

    private void keep(int next) {
        if (length == LONGEST) {
            isTooLong = true;
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(2 * length, LONGEST));
        }
        line[length++] = (byte) next;
    }

    private int read() throws IOException {
        if (againAt < again.length) {
            position++;
            return again[againAt++] & 0xFF;
        }
        if (at == end) {
            end = Math.max(0, bytes.read(buffer));
            at = 0;
        }
        if (at == end) {
            return -1;
        }
        position++;
        return buffer[at++] & 0xFF;
    }
}
