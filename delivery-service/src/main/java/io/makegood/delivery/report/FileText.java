package io.makegood.delivery.report;

import io.makegood.delivery.report.Lines.Line;
import io.makegood.kernel.refusal.Malformed;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a line as text: UTF-8, with or without the mark that some programs put in front of a file. */
public final class FileText {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FileText() {}

    static void requireShort(Line line) {
        if (line.isTooLong()) {
            throw new Malformed("line-too-long", "a line has at most %d bytes".formatted(Lines.LONGEST));
        }
    }

    static boolean isBlank(byte[] content) {
        for (byte one : content) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The mark that a file begins with, or nothing. */
    public static byte[] mark(byte[] content) {
        boolean isMarked =
                content.length >= MARK.length && Arrays.equals(content, 0, MARK.length, MARK, 0, MARK.length);
        return isMarked ? MARK.clone() : new byte[0];
    }

    public static byte[] withoutMark(byte[] content) {
        int mark = mark(content).length;
        return mark == 0 ? content : Arrays.copyOfRange(content, mark, content.length);
    }

    static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(withoutMark(content)))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            throw new Malformed("not-utf-8", "the line is not written in UTF-8: save the file as UTF-8");
        }
    }
}
