package io.makegood.terms.expression;

import io.makegood.terms.document.Spelling;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names: what they may be, and which are known where one is mistyped. */
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

    /** The word meant, if one is near enough, and all that could be. */
    static String suggestion(String written, Collection<String> known) {
        return Spelling.suggestion(
                written, known, known.isEmpty() ? "no name is declared" : "known here: " + list(known));
    }
}
