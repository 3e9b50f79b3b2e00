package io.makegood.terms.objective;

import java.util.List;

/** What starts a clock. */
public sealed interface Start {

    /** The promise itself. */
    record Made() implements Start {}

    /** The first event of a type. */
    record First(String event) implements Start {}

    /** Every event of a type, each of which starts a clock of its own. */
    record Each(String event) implements Start {}

    /** Every breach of another objective. */
    record EachBreach(String objective) implements Start {}

    /** Every payout under an award; the suite tells its events. */
    record EachPayout(String award) implements Start {

        /** It is known to be owed, whether it waits for somebody or not. */
        public static final String OWED = "compensation-owed";

        /** It was settled. */
        public static final String PAID = "compensation-paid";

        /** It is not paid after all: a person declined it, or nothing is owed any more. */
        public static final String WITHDRAWN = "compensation-withdrawn";

        /** Another one takes its place while it waits. */
        public static final String REPLACED = "compensation-replaced";

        public static final List<String> EVENTS = List.of(OWED, PAID, WITHDRAWN, REPLACED);
    }

    /** Whether it may start more than one. */
    default boolean isRepeated() {
        return !(this instanceof Made || this instanceof First);
    }
}
