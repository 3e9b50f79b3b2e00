package io.makegood.terms.sharing;

import java.math.BigDecimal;

/**
 * What was wanted of a pool, and what was given in the end.
 *
 * @param verdict the number of the verdict it was priced at last
 */
public record Part(int verdict, BigDecimal wanted, BigDecimal given) {

    boolean isCut() {
        return given.compareTo(wanted) < 0;
    }

    boolean isMoreThan(Part other) {
        return wanted.compareTo(other.wanted) > 0 || given.compareTo(other.given) > 0;
    }
}
