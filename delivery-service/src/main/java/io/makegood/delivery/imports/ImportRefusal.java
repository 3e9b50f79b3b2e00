package io.makegood.delivery.imports;

import io.makegood.kernel.refusal.Refusal;
import java.util.UUID;

/** Content that is not taken as a whole, whatever its lines say. */
public final class ImportRefusal extends Refusal {

    private ImportRefusal(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static ImportRefusal running(UUID id) {
        return new ImportRefusal(
                Kind.CONFLICT, "import-running", "somebody sends content of import '%s' right now".formatted(id));
    }

    static ImportRefusal tooMany() {
        return new ImportRefusal(
                Kind.TOO_MANY, "too-many-streams", "as many streams are read as can be: try again in a minute");
    }

    static ImportRefusal gap(long fromLine, long linesDone) {
        return new ImportRefusal(
                Kind.CONFLICT,
                "lines-missing",
                "fromLine is %d, but only %d lines are done: lines between them would be lost"
                        .formatted(fromLine, linesDone));
    }

    static ImportRefusal tooShort(long lines, long linesDone) {
        return new ImportRefusal(
                Kind.CONFLICT,
                "other-content",
                "the content ends with line %d, but %d lines are done: it is not the same file"
                        .formatted(lines, linesDone));
    }

    static ImportRefusal other(long linesDone, long bytes, long bytesBefore) {
        return new ImportRefusal(
                Kind.CONFLICT,
                "other-content",
                "the first %d lines have %d bytes, but had %d when they were done: it is not the same file"
                        .formatted(linesDone, bytes, bytesBefore));
    }

    static ImportRefusal noHeader() {
        return new ImportRefusal(Kind.INVALID, "header-missing", "the file is empty: CSV begins with a header");
    }

    static ImportRefusal tooManyRefused(long most) {
        return new ImportRefusal(
                Kind.INVALID,
                "too-many-refused",
                "more than %d lines are refused: the file does not seem to be what the import says".formatted(most));
    }

    static ImportRefusal brokeOff() {
        return new ImportRefusal(
                Kind.MALFORMED,
                "content-broke-off",
                "the content broke off; send it again, or from the line after linesDone");
    }
}
