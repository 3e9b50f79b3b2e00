package io.makegood.compensation.provision;

import io.makegood.compensation.promise.OpenRisk.State;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The figures of many promises: each is the sum of what its promises say. */
public record Figures(List<Line> lines, int unpriced) {

    /** Of which promises a line is. */
    record Key(String guarantee, State state, String currency) {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::guarantee).thenComparing(Key::state).thenComparing(Key::currency);
    }

    /**
     * @param unbounded how many of the promises have no most
     * @param most null when any of them has none
     * @param provision null when no rates are set
     */
    public record Line(
            String guarantee,
            State state,
            int promises,
            int unbounded,
            Money booked,
            Money least,
            @Nullable Money most,
            @Nullable Money provision) {

        private static Line of(Exposure one, @Nullable Money provision) {
            return new Line(
                    one.promise().guarantee().code(),
                    one.state(),
                    1,
                    one.most() == null ? 1 : 0,
                    one.booked(),
                    one.least().amount(),
                    one.most() == null ? null : one.most().amount(),
                    provision);
        }

        private Line plus(Line other) {
            return new Line(
                    guarantee,
                    state,
                    promises + other.promises,
                    unbounded + other.unbounded,
                    booked.plus(other.booked),
                    least.plus(other.least),
                    sum(most, other.most),
                    sum(provision, other.provision));
        }

        private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
            return one == null || other == null ? null : one.plus(other);
        }

        private Key key() {
            return new Key(guarantee, state, booked.getCurrencyUnit().getCode());
        }
    }

    /** Adds one promise after the other. */
    static final class Sum {

        private final Map<Key, Line> lines = new TreeMap<>(Key.ORDER);
        private int unpriced;

        void add(Exposure one, @Nullable Money provision) {
            Line line = Line.of(one, provision);
            lines.merge(line.key(), line, Line::plus);
        }

        void addUnpriced(int promises) {
            unpriced += promises;
        }

        Figures figures() {
            return new Figures(List.copyOf(lines.values()), unpriced);
        }
    }
}
