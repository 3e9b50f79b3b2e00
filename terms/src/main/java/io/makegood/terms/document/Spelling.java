package io.makegood.terms.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which word is meant when one is mistyped. */
public final class Spelling {

    private Spelling() {}

    /** The known word nearest to what was written, if at most every third letter is wrong. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        int most = written.length() / 3;
        return known.stream()
                .sorted()
                .filter(word -> Math.abs(written.length() - word.length()) <= most)
                .filter(word -> distance(written, word) <= most)
                .min(Comparator.comparing(word -> distance(written, word)));
    }

    /** What is known, and before it the word meant, if there is one. */
    public static String suggestion(String written, Collection<String> known, String all) {
        return nearest(written, known)
                .map(word -> "did you mean '%s'? %s".formatted(word, all))
                .orElse(all);
    }

    /** How many letters to add, drop or change (Levenshtein). */
    public static int distance(String a, String b) {
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
