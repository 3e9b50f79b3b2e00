package io.makegood.terms.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.makegood.terms.EventTypes;
import io.makegood.terms.EventTypes.Mention;
import io.makegood.terms.Terms;
import io.makegood.terms.document.Findings;
import io.makegood.terms.document.Spelling;
import io.makegood.terms.objective.Claim;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Types of events may be any words, so that a mistyped one would wait for what never comes. */
final class Misspelt {

    private static final int SHORTEST = 5;

    private final Terms terms;
    private final Findings findings;
    private final List<Mention> mentions;
    private final Map<String, Long> uses;

    Misspelt(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
        this.mentions = EventTypes.namedIn(terms);
        this.uses = mentions.stream().map(Mention::type).collect(groupingBy(Function.identity(), counting()));
    }

    void check() {
        checkClaim();
        Set<String> known = new TreeSet<>(EventTypes.NEUTRAL);
        known.addAll(uses.keySet());
        mentions.stream().filter(this::mayBeMistyped).forEach(mention -> check(mention, known));
    }

    private void checkClaim() {
        Claim claim = terms.claim();
        if (claim == null || claim.event() == null || used(claim.event()) > 1 || isNeutral(claim.event())) {
            return;
        }
        List<String> words = Arrays.stream(Claim.After.values())
                .filter(after -> after != Claim.After.EVENT)
                .map(Claim.After::word)
                .toList();
        Spelling.nearest(claim.event(), words)
                .ifPresent(word -> findings.add(
                        "/claim/after",
                        "is '%s', which no other term looks for".formatted(claim.event()),
                        "did you mean '%s'?".formatted(word)));
    }

    private boolean mayBeMistyped(Mention mention) {
        return mention.type().length() >= SHORTEST && used(mention.type()) == 1 && !isNeutral(mention.type());
    }

    private void check(Mention mention, Set<String> known) {
        known.stream()
                .filter(word -> word.length() >= SHORTEST && isNearly(mention.type(), word))
                .findFirst()
                .ifPresent(word -> findings.warn(
                        mention.pointer(),
                        "names '%s' once, and '%s' is nearly the same".formatted(mention.type(), word),
                        "did you mean '%s'?".formatted(word)));
    }

    /** Numbered words, such as leg-1-arrived and leg-2-arrived, are meant to differ by their numbers. */
    private static boolean isNearly(String type, String word) {
        return Spelling.distance(type, word) == 1 && !unnumbered(type).equals(unnumbered(word));
    }

    private static String unnumbered(String type) {
        return type.replaceAll("[0-9]", "");
    }

    private long used(String type) {
        return uses.getOrDefault(type, 0L);
    }

    private static boolean isNeutral(String type) {
        return EventTypes.NEUTRAL.contains(type);
    }
}
