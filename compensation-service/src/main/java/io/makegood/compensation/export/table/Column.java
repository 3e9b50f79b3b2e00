package io.makegood.compensation.export.table;

import io.makegood.compensation.Word;

/** A column by its name, which stays as it is within a schema version. */
public record Column(String name, Type type) {

    /** What the cells of a column are. Each may be empty. */
    public enum Type implements Word {
        TEXT,
        /** A moment; written in the zone of the export. */
        TIME,
        /** A decimal in the decimals of the currency that the column {@code currency} of its row names. */
        AMOUNT,
        WHOLE_NUMBER
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    static Column time(String name) {
        return new Column(name, Type.TIME);
    }

    static Column amount(String name) {
        return new Column(name, Type.AMOUNT);
    }

    static Column number(String name) {
        return new Column(name, Type.WHOLE_NUMBER);
    }
}
