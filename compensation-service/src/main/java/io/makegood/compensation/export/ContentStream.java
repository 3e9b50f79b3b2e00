package io.makegood.compensation.export;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Stores a file in the database in pieces, as it is written. */
final class ContentStream extends OutputStream {

    static final int PIECE = 512 * 1024;

    private final Leases leases;
    private final Export export;
    private final MessageDigest digest = sha256();
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int number;
    private long bytes;
    private long rows;

    ContentStream(Leases leases, Export export) {
        this.leases = leases;
        this.export = export;
    }

    /** So that progress tells of rows, not of bytes alone. */
    void countRow() {
        rows++;
    }

    long rows() {
        return rows;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) {
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, PIECE - filled);
            System.arraycopy(from, start + done, piece, filled, part);
            filled += part;
            done += part;
            if (filled == PIECE) {
                store();
            }
        }
    }

    /** Stores the last piece, and answers the checksum of all. */
    String finish() {
        if (filled > 0) {
            store();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void store() {
        digest.update(piece, 0, filled);
        bytes += filled;
        leases.store(export, number++, Arrays.copyOf(piece, filled), rows, bytes);
        filled = 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
