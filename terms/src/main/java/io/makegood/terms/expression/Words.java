package io.makegood.terms.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names: what they may be, and which is meant when one is mistyped. */
final class Words {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Set<String> RESERVED = Set.of(
            "and",
            "else",
            "every",
            "false",
            "for",
            "function",
            "if",
            "in",
            "null",
            "or",
            "return",
            "satisfies",
            "some",
            "then",
            "true");

    private Words() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !RESERVED.contains(name);
    }

    static void refuseUnlessName(String name) {
        if (!isName(name)) {
            throw new ExpressionRefused(
                    "cannot refer to anything by the name '%s'".formatted(name),
                    "name it by letters and digits, such as validDays");
        }
    }

    static String list(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    /** The word meant, if at most every third letter is wrong, and all that could be. */
    static String suggestion(String written, Collection<String> known) {
        String all = known.isEmpty() ? "no name is declared" : "known here: " + list(known);
        return known.stream()
                .sorted()
                .filter(word -> Math.abs(written.length() - word.length()) <= written.length() / 3)
                .filter(word -> distance(written, word) <= written.length() / 3)
                .min(Comparator.comparing(word -> distance(written, word)))
                .map(word -> "did you mean '%s'? %s".formatted(word, all))
                .orElse(all);
    }

    /** How many letters to add, drop or change (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0]++;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
