package io.makegood.terms.expression;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as somebody wrote it, looked over before it is parsed. The parser's time doubles with every bracket and every
 * 'if' around something it does not understand, so few of either are taken.
 */
record Written(String text) {

    static final int LONGEST = 500;
    static final int LONGEST_STRING = 200;
    static final int MOST_IFS = 6;

    private static final Pattern STRING = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*+)\"", Pattern.DOTALL);
    private static final Pattern FOREIGN = Pattern.compile("//|/\\*|[^A-Za-z0-9_\\s.,()\\[\\]+\\-*/<>=!@]");
    private static final Pattern LOOP = Pattern.compile(
            "\\b(for|some|every|function)\\b|(for|some|every).*\\.\\..*(return|satisfies)", Pattern.DOTALL);
    private static final Pattern IF = Pattern.compile("(\\b|then|else|and|or|in)if");
    private static final Map<String, String> FOREIGN_WORDS = Map.of(
            "//", "a comment",
            "/*", "a comment",
            "{", "a context",
            ":", "a named argument",
            "?", "a reference to an input",
            "`", "a quoted name",
            "\"", "a text that is not closed");

    /** The text with 0 in place of every string. */
    String bare() {
        refuseIf(text.length() > LONGEST, "has more than %d characters".formatted(LONGEST), "write less, or split it");
        String bare = STRING.matcher(text).replaceAll(Written::shortString);
        refuseForeign(bare);
        refuseLoops(bare);
        long ifs = IF.matcher(bare).results().count();
        refuseIf(ifs > MOST_IFS, "has 'if' more than %d times".formatted(MOST_IFS), "use fewer cases, or split it");
        Brackets.check(bare);
        return bare;
    }

    private static String shortString(MatchResult string) {
        refuseIf(
                string.group(1).length() > LONGEST_STRING,
                "has a text of more than %d characters".formatted(LONGEST_STRING),
                "compare with a shorter text");
        return "0";
    }

    private static void refuseForeign(String bare) {
        Matcher foreign = FOREIGN.matcher(bare);
        if (foreign.find()) {
            String found = foreign.group();
            throw new ExpressionRefused(
                    "has %s: %s".formatted(FOREIGN_WORDS.getOrDefault(found, "a character not known here"), found),
                    "use names, numbers, texts in double quotes, brackets, and + - * / < > = ! . , @");
        }
    }

    private static void refuseLoops(String bare) {
        Matcher loop = LOOP.matcher(bare);
        if (loop.find()) {
            String word = loop.group(1) == null ? loop.group(2) : loop.group(1);
            throw new ExpressionRefused(
                    "has '%s', but neither loops nor functions of one's own are known here".formatted(word),
                    "use min, max, sum, count, list contains or 'in'");
        }
    }

    private static void refuseIf(boolean wrong, String sentence, String suggestion) {
        if (wrong) {
            throw new ExpressionRefused(sentence, suggestion);
        }
    }
}
