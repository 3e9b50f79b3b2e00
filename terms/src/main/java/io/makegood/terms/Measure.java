package io.makegood.terms;

import io.makegood.terms.expression.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is measured of an objective, under the name by which terms refer to it. */
public enum Measure {
    LATE("late", Type.DURATION, true),
    LATE_DAYS("lateDays", Type.NUMBER, true),
    LATE_WORKING_DAYS("lateWorkingDays", Type.NUMBER, true),
    LASTED("lasted", Type.DURATION, true),
    PERCENT("percent", Type.NUMBER, false),
    COUNT("count", Type.NUMBER, false),
    LATE_PIECES("latePieces", Type.NUMBER, false),
    NOTICE("noticeGiven", Type.DURATION, false),
    STARTED_ON("startedOn", Type.DATE, false),
    DUE_ON("dueOn", Type.DATE, false),
    PARTY("party", Type.TEXT, false),
    REASON("reason", Type.TEXT, false);

    private static final Map<String, Measure> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(measure -> measure.word, Function.identity()));

    private final String word;
    private final Type type;
    private final boolean growing;

    Measure(String word, Type type, boolean growing) {
        this.word = word;
        this.type = type;
        this.growing = growing;
    }

    public static Optional<Measure> of(String word) {
        return Optional.ofNullable(BY_NAME.get(word));
    }

    public String word() {
        return word;
    }

    public Type type() {
        return type;
    }

    /** Whether it becomes more by the mere passing of time, so that the clock must know where it matters. */
    public boolean isGrowing() {
        return growing;
    }

    /** The larger the worse the service; uptime is the other way round. */
    public boolean isWorseWhenMore() {
        return this != PERCENT && this != NOTICE;
    }
}
