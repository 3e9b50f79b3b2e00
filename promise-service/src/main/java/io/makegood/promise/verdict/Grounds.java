package io.makegood.promise.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.terms.objective.Claim;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why an outcome is as it is: who answers for it, what excuses it, which event decided, what was overcome, why nothing
 * was promised, and, when it was missed, how badly.
 *
 * @param basis all events it rests on, those that are named above among them: earliest first, the latest so many
 * @param measured by the names that terms use, as text
 * @param learned facts that events told
 * @param claim whether it was claimed; null when nothing needs to be
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Grounds(
        @Nullable Cause cause,
        @Nullable Excuse excusedBy,
        @Nullable Evidence decidedBy,
        List<Evidence> despite,
        List<Evidence> basis,
        @Nullable String because,
        Map<String, String> measured,
        Map<String, String> learned,
        @Nullable String claim) {

    /** Verdicts are messages, and must stay small however much is counted. */
    private static final int MOST_BASIS = 50;

    public static final Grounds NONE = of(null, null, null, List.of());

    /** What is empty is not written, and null when it is read. */
    public Grounds {
        despite = despite == null ? List.of() : List.copyOf(despite);
        basis = latest(
                Stream.concat(Stream.ofNullable(basis).flatMap(List::stream), named(cause, excusedBy, decidedBy)));
        measured = measured == null ? Map.of() : new TreeMap<>(measured);
        learned = learned == null ? Map.of() : new TreeMap<>(learned);
    }

    private static Stream<Evidence> named(
            @Nullable Cause cause, @Nullable Excuse excusedBy, @Nullable Evidence decidedBy) {
        return Stream.of(
                        Stream.ofNullable(cause).map(Cause::event),
                        Stream.ofNullable(excusedBy).map(Excuse::event),
                        Stream.ofNullable(decidedBy))
                .flatMap(Function.identity())
                .filter(Objects::nonNull);
    }

    private static List<Evidence> latest(Stream<Evidence> events) {
        List<Evidence> all = events.distinct().sorted(Evidence.BY_TIME).toList();
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_BASIS), all.size()));
    }

    /** The latest trouble that a party answers for. */
    public record Cause(String party, @Nullable String reason, Evidence event) {}

    /** The exclusion of the terms that applies, and the event that makes it apply, unless facts alone do. */
    public record Excuse(String exclusion, @Nullable Evidence event) {}

    static Grounds of(
            @Nullable Cause cause, @Nullable Excuse excusedBy, @Nullable Evidence decidedBy, List<Evidence> despite) {
        return new Grounds(cause, excusedBy, decidedBy, despite, List.of(), null, Map.of(), Map.of(), null);
    }

    static Grounds because(String why) {
        return new Grounds(null, null, null, List.of(), List.of(), why, Map.of(), Map.of(), null);
    }

    /** Why it was excused, or why nothing was promised. */
    public @Nullable String why() {
        return excusedBy == null ? because : excusedBy.exclusion();
    }

    Grounds measured(Map<String, String> measures, Map<String, String> facts) {
        return new Grounds(cause, excusedBy, decidedBy, despite, basis, because, measures, facts, claim);
    }

    Grounds claimed(Claim.@Nullable State state) {
        String word = state == null ? null : state.word();
        return new Grounds(cause, excusedBy, decidedBy, despite, basis, because, measured, learned, word);
    }

    /** On these events too. */
    Grounds restingOn(Stream<Evidence> events) {
        List<Evidence> all = Stream.concat(basis.stream(), events).toList();
        return new Grounds(cause, excusedBy, decidedBy, despite, all, because, measured, learned, claim);
    }
}
