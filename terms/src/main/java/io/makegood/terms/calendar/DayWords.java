package io.makegood.terms.calendar;

import io.makegood.terms.document.Place;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How days of the week are written: {@code sat}, or a range, which may run over the end of a week: {@code sat-mon}. */
public final class DayWords {

    static final String SUGGESTION = "write mon, tue, wed, thu, fri, sat, sun or a range such as mon-fri";

    private static final List<String> WORDS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private DayWords() {}

    /** All that a list of them names. */
    public static Set<DayOfWeek> read(Place list) {
        return list.items().stream()
                .map(item -> item.value(
                        text -> meaning(text).orElseThrow(),
                        Set.<DayOfWeek>of(),
                        "a day of the week or a range of them",
                        SUGGESTION))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    static Optional<Set<DayOfWeek>> meaning(String text) {
        List<String> ends = List.of(text.split("-", -1));
        if (ends.size() > 2 || !WORDS.containsAll(ends)) {
            return Optional.empty();
        }
        int first = WORDS.indexOf(ends.get(0));
        int last = WORDS.indexOf(ends.get(ends.size() - 1));
        return Optional.of(IntStream.rangeClosed(0, Math.floorMod(last - first, 7))
                .mapToObj(DayOfWeek.of(first + 1)::plus)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class))));
    }

    static String word(DayOfWeek day) {
        return WORDS.get(day.getValue() - 1);
    }
}
