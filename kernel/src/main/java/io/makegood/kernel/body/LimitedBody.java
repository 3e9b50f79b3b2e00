package io.makegood.kernel.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to be read beyond the limit, for bodies that come in pieces and do not say how long they are. */
final class LimitedBody extends FilterInputStream {

    private final long most;
    private long read;

    LimitedBody(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int got) {
        read += got;
        if (read > most) {
            throw new BodyTooLarge(most);
        }
    }
}
