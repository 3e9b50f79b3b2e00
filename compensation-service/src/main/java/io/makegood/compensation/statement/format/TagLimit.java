package io.makegood.compensation.statement.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses names and attributes of any length, which a parser would hold in memory as a whole. */
final class TagLimit extends FilterReader {

    private static final int MOST = 100_000;

    private int sinceTag;

    TagLimit(Reader content) {
        super(content);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next);
        return next;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        for (int index = 0; index < got; index++) {
            count(into[offset + index]);
        }
        return got;
    }

    private void count(int next) {
        sinceTag = next == '<' ? 0 : sinceTag + 1;
        if (sinceTag > MOST) {
            throw Format.malformed("more than %d characters come without another element".formatted(MOST));
        }
    }
}
