package io.makegood.terms.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** How large a document may be, so that no reader of it needs to fear for its stack, its memory or its patience. */
public final class Bounds {

    public static final int MOST_NODES = 20_000;
    public static final int DEEPEST = 32;
    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_NAME = 200;

    private record Spot(JsonNode json, int depth) {}

    private Bounds() {}

    /** Whether the document may be read; notes one finding when not. */
    public static boolean hold(JsonNode document, Findings findings) {
        Deque<Spot> open = new ArrayDeque<>();
        open.push(new Spot(document, 1));
        int nodes = 0;
        while (!open.isEmpty()) {
            Spot spot = open.pop();
            String excess = excess(spot, ++nodes);
            if (!excess.isEmpty()) {
                findings.add("", excess, "write less: nobody can keep what nobody can read");
                return false;
            }
            spot.json().forEach(child -> open.push(new Spot(child, spot.depth() + 1)));
        }
        return true;
    }

    /** False for text with a NUL character or half of a surrogate pair, which neither JSON nor a database can keep. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    private static String excess(Spot spot, int nodes) {
        if (nodes > MOST_NODES) {
            return "has more than %d values".formatted(MOST_NODES);
        }
        if (spot.depth() > DEEPEST) {
            return "is nested deeper than %d levels".formatted(DEEPEST);
        }
        if (hasLongName(spot.json())) {
            return "has a field whose name has more than %d characters".formatted(LONGEST_NAME);
        }
        if (spot.json().isTextual() && spot.json().textValue().length() > LONGEST_TEXT) {
            return "has a text of more than %d characters".formatted(LONGEST_TEXT);
        }
        return "";
    }

    private static boolean hasLongName(JsonNode json) {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            if (names.next().length() > LONGEST_NAME) {
                return true;
            }
        }
        return false;
    }
}
