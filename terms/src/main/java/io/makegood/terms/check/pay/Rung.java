package io.makegood.terms.check.pay;

import io.makegood.terms.Known;
import io.makegood.terms.check.part.Edge;
import io.makegood.terms.condition.Range;
import io.makegood.terms.condition.Range.End;
import io.makegood.terms.wording.Texts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One of several ranges that should follow each other.
 *
 * @param number its place in the order as written
 * @param owner pointer of what applies in it
 * @param pointer where its ends stand
 * @param whole whether it is of whole numbers, which follow each other
 */
record Rung(
        int number,
        String owner,
        String pointer,
        Range range,
        boolean whole,
        @Nullable Edge low,
        @Nullable Edge high) {

    static Rung of(int number, String owner, String pointer, Range range, boolean whole) {
        return new Rung(number, owner, pointer, range, whole, Edge.low(range, whole), Edge.high(range, whole));
    }

    boolean contains(Rung other) {
        return Edge.beginsNoLater(low, other.low) && Edge.endsNoEarlier(high, other.high);
    }

    boolean isBefore(Rung other) {
        return number < other.number;
    }

    String lowPointer() {
        End end = range.low();
        return end == null ? pointer : pointer + (end.closed() ? "/from" : "/above");
    }

    String highPointer() {
        End end = range.high();
        return end == null ? pointer : pointer + (end.closed() ? "/to" : "/below");
    }

    /** How the next one should begin. */
    String next() {
        End end = range.high();
        return end == null ? "" : beside(end, "above: ", "from: ", BigDecimal.ONE);
    }

    /** How the one before should end. */
    String previous() {
        End end = range.low();
        return end == null ? "" : beside(end, "below: ", "to: ", BigDecimal.ONE.negate());
    }

    private String beside(End end, String open, String closed, BigDecimal step) {
        if (whole && end.closed() && end.value() instanceof BigDecimal number) {
            return closed + Known.text(number.add(step));
        }
        return (end.closed() ? open : closed) + Known.text(end.value());
    }

    String shown() {
        return range.equals(Range.ALL) ? "everything" : Texts.of(range);
    }
}
