package io.makegood.compensation.provision;

import java.time.Duration;

/** How much worse than it stands: missed by so much more time, and so many times more. */
record Worse(Duration later, long oftener) {

    static final Worse NOT_AT_ALL = new Worse(Duration.ZERO, 0);

    /** Two ends so far away that terms which still owe more at the second have no bound. */
    static final Worse FAR = new Worse(Duration.ofDays(36_500), 1_000_000);

    static final Worse FURTHER = new Worse(Duration.ofDays(73_000), 2_000_000);
}
