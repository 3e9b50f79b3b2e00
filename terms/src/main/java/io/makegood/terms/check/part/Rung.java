package io.makegood.terms.check.part;

import io.makegood.terms.Known;
import io.makegood.terms.condition.Range;
import io.makegood.terms.condition.Range.End;
import io.makegood.terms.wording.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One of several ranges that should follow each other.
 *
 * @param number its place in the order as written
 * @param owner pointer of what applies in it
 * @param pointer where its ends stand
 */
public record Rung(
        int number,
        String owner,
        String pointer,
        Range range,
        @Nullable Edge low,
        @Nullable Edge high) {

    public static Rung of(int number, String owner, String pointer, Range range, boolean whole) {
        return new Rung(number, owner, pointer, range, Edge.low(range, whole), Edge.high(range, whole));
    }

    public boolean contains(Rung other) {
        return Edge.beginsNoLater(low, other.low) && Edge.endsNoEarlier(high, other.high);
    }

    boolean isBefore(Rung other) {
        return number < other.number;
    }

    public String lowPointer() {
        End end = range.low();
        return end == null ? pointer : pointer + (end.closed() ? "/from" : "/above");
    }

    public String highPointer() {
        End end = range.high();
        return end == null ? pointer : pointer + (end.closed() ? "/to" : "/below");
    }

    /** How the next one should begin. */
    public String next() {
        End end = range.high();
        return end == null ? "" : (end.closed() ? "above: " : "from: ") + Known.text(end.value());
    }

    /** How the one before should end. */
    public String previous() {
        End end = range.low();
        return end == null ? "" : (end.closed() ? "below: " : "to: ") + Known.text(end.value());
    }

    public String shown() {
        return range.equals(Range.ALL) ? "everything" : Texts.of(range);
    }
}
