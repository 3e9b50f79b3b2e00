package io.makegood.delivery.imports;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of a line, in a letter. */
public enum Mark {
    RECORDED('n', 201),
    KNOWN('k', 200),
    REFUSED('x', 422),
    EMPTY('-', 204);

    private static final Map<Character, Mark> BY_LETTER =
            Stream.of(values()).collect(Collectors.toMap(Mark::letter, Function.identity()));

    private final char letter;
    private final int status;

    Mark(char letter, int status) {
        this.letter = letter;
        this.status = status;
    }

    char letter() {
        return letter;
    }

    /** As for a single event; of what was refused its problem says it better. */
    public int status() {
        return status;
    }

    static Mark of(int letter) {
        return Objects.requireNonNull(BY_LETTER.get((char) letter));
    }
}
