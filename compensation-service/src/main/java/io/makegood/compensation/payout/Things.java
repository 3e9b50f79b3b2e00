package io.makegood.compensation.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was done about what one award gives that is no money.
 *
 * @param given what went out or was declined: neither is given again, nor got back
 * @param held payouts that still wait
 */
public record Things(List<String> given, List<Payout> held) {

    static final Things NONE = new Things(List.of(), List.of());

    Things with(Payout payout) {
        return switch (payout.progress().state()) {
            case HELD -> new Things(given, plus(held, payout));
            case WITHDRAWN -> this;
            case REJECTED, INSTRUCTED, SETTLED, FAILED ->
                new Things(
                        Stream.concat(given.stream(), payout.inKind().stream()).toList(), held);
        };
    }

    public Things withoutHeld() {
        return new Things(given, List.of());
    }

    /** What of all that is owed is still to be given; each as often as it is owed. */
    public List<String> missing(List<String> owed) {
        List<String> missing = new ArrayList<>(owed);
        given.forEach(missing::remove);
        return List.copyOf(missing);
    }

    /** Whether just this waits to be given. */
    public boolean isHeld(List<String> missing) {
        return held.stream()
                .flatMap(payout -> payout.inKind().stream())
                .toList()
                .equals(missing);
    }

    private static List<Payout> plus(List<Payout> payouts, Payout one) {
        return Stream.concat(payouts.stream(), Stream.of(one)).toList();
    }
}
