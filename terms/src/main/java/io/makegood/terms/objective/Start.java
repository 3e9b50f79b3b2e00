package io.makegood.terms.objective;

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
}
