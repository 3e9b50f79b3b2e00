package io.makegood.quickstart.month;

import java.math.BigDecimal;

/** Two figures that have to be the same. */
record Check(String what, Object byHand, Object found) {

    boolean isSame() {
        if (byHand instanceof BigDecimal amount && found instanceof BigDecimal other) {
            return amount.compareTo(other) == 0;
        }
        return byHand.equals(found);
    }

    String words() {
        return "%-58s %18s %18s  %s".formatted(what, shown(byHand), shown(found), isSame() ? "" : "DIFFERS");
    }

    private static String shown(Object figure) {
        return figure instanceof BigDecimal amount && amount.signum() == 0 ? "0" : "" + figure;
    }
}
