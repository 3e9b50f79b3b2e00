package io.makegood.terms.rendering;

import io.makegood.terms.Terms;
import io.makegood.terms.calendar.PublicHolidays;
import io.makegood.terms.objective.Cover;
import io.makegood.terms.objective.DayOff;
import io.makegood.terms.objective.Exclusion;
import io.makegood.terms.wording.Values;
import io.makegood.terms.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For which promises, on which days, and what excuses. */
final class CoverageWords {

    private final Wording words;

    CoverageWords(Wording words) {
        this.words = words;
    }

    List<String> covered(Terms terms) {
        List<String> covered = new ArrayList<>();
        terms.covers().forEach(cover -> covered.add(cover(cover)));
        if (!terms.covers().isEmpty() && terms.refusesOutside()) {
            covered.add(words.say("cover.refused"));
        }
        terms.off().forEach(off -> covered.add(dayOff(off)));
        return covered;
    }

    private String cover(Cover cover) {
        return words.say(
                "cover", words.conditions().of(cover.when()), words.values().name(cover.because()));
    }

    private String dayOff(DayOff off) {
        List<String> parts = new ArrayList<>(List.of(words.say("off", days(off.days()))));
        if (!off.when().isAlways()) {
            parts.add(words.say("off.if", words.conditions().of(off.when())));
        }
        if (!off.because().isEmpty()) {
            parts.add(words.say("off.because", off.because()));
        }
        return String.join("", parts);
    }

    private String days(DayOff.Days days) {
        if (days instanceof DayOff.Yearly yearly) {
            return days(".yearly", yearly.from(), yearly.to());
        }
        if (days instanceof DayOff.Weekly weekly) {
            return words.say(
                    "off.weekdays",
                    words.anyOf(weekly.weekdays().stream()
                            .sorted()
                            .map(words.values()::of)
                            .toList()));
        }
        if (days instanceof DayOff.Holidays holidays) {
            return words.say(
                    "off.holidays",
                    words.listed(holidays.of().stream()
                            .map(CoverageWords::region)
                            .sorted()
                            .toList()));
        }
        DayOff.Once once = (DayOff.Once) days;
        return once.to() == null
                ? words.say("off.from", words.values().of(once.from()))
                : days("", once.from(), once.to());
    }

    private String days(String form, Object from, Object to) {
        return from.equals(to)
                ? words.say("off.day" + form, words.values().of(from))
                : words.say(
                        "off.days" + form,
                        words.values().of(from),
                        words.values().of(to));
    }

    /** As terms name it: {@code GB/eng}. */
    private static String region(PublicHolidays holidays) {
        return Stream.concat(Stream.of(holidays.country()), holidays.region().stream())
                .collect(Collectors.joining("/"));
    }

    List<String> excused(Terms terms) {
        return terms.exclusions().stream().map(this::exclusion).toList();
    }

    private String exclusion(Exclusion exclusion) {
        List<String> needed = new ArrayList<>();
        if (!exclusion.events().isEmpty()) {
            needed.add(
                    words.anyOf(exclusion.events().stream().map(words::quoted).toList()));
        }
        if (!exclusion.parties().isEmpty()) {
            needed.add(words.say("measure.party", names(exclusion.parties())));
        }
        if (!exclusion.reasons().isEmpty()) {
            needed.add(words.say("measure.reason", names(exclusion.reasons())));
        }
        if (exclusion.during() != null) {
            String season = words.span(exclusion.during());
            needed.add(exclusion.needsEvent() ? season : words.say("measure.dueOn", season));
        }
        if (!exclusion.when().isAlways()) {
            needed.add(words.conditions().of(exclusion.when()));
        }
        String name = Values.capitalised(words.exclusionName(exclusion.id()));
        return exclusion.objectives().isEmpty()
                ? words.say("exclusion", name, words.allOf(needed))
                : words.say("exclusion.for", name, words.allOf(needed), objectives(exclusion));
    }

    private String objectives(Exclusion exclusion) {
        return words.anyOf(exclusion.objectives().stream().map(words::objective).toList());
    }

    private String names(List<String> names) {
        return words.anyOf(names.stream().map(words.values()::name).toList());
    }
}
