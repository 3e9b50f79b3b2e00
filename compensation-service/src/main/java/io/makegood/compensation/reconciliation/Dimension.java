package io.makegood.compensation.reconciliation;

import io.makegood.compensation.Word;

/** What figures are told apart by, besides their currency. */
public enum Dimension implements Word {
    GUARANTEE("guarantee_code"),
    CARRIER("carrier"),
    CAUSE("cause");

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
