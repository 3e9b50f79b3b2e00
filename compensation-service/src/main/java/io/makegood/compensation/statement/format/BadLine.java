package io.makegood.compensation.statement.format;

import io.makegood.kernel.json.StorableText;

/** A value that is not what it has to be. */
final class BadLine extends RuntimeException {

    private static final int LONGEST_SHOWN = 100;

    private BadLine(String problem) {
        super(problem);
    }

    BadLine(String field, String value, String rule) {
        this("%s is '%s', but must be %s".formatted(field, shown(value), rule));
    }

    static BadLine missing(String field) {
        return new BadLine(field + " is missing");
    }

    private static String shown(String value) {
        String begin = value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
        return StorableText.shown(begin.replace('\0', '\uFFFD'));
    }
}
