package io.makegood.terms.expression;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The nesting of brackets. Ranges end with either kind, as in (1..2]; a ] that FEEL would let begin a range, as in
 * ]1..2[, is refused, since by it brackets could be nested deeper than they look.
 */
final class Brackets {

    static final int DEEPEST = 6;

    private static final char RANGE = '.';

    private final Deque<Character> open = new ArrayDeque<>();

    private Brackets() {}

    static void check(String bare) {
        Brackets brackets = new Brackets();
        for (int i = 0; i < bare.length(); i++) {
            brackets.read(bare.charAt(i), bare.startsWith("..", i));
        }
        if (!brackets.open.isEmpty()) {
            throw new ExpressionRefused("has a bracket that is not closed", "close ( with ) and [ with ]");
        }
    }

    private void read(char c, boolean range) {
        if (c == '(' || c == '[') {
            open(c);
        } else if (range && !open.isEmpty() && open.peek() == '(') {
            open.pop();
            open.push(RANGE);
        } else if (c == ')' || c == ']') {
            close(c);
        }
    }

    private void open(char c) {
        open.push(c);
        if (open.size() > DEEPEST) {
            throw new ExpressionRefused(
                    "nests brackets more than %d deep".formatted(DEEPEST), "use fewer brackets, or split it");
        }
    }

    private void close(char c) {
        if (open.isEmpty() || c == ']' && open.peek() == '(') {
            throw new ExpressionRefused(
                    "has a %s that closes no bracket".formatted(c),
                    "open it; write ranges as [1..2], (1..2] or [1..2)");
        }
        open.pop();
    }
}
