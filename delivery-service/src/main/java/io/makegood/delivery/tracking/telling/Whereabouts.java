package io.makegood.delivery.tracking.telling;

import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far an order has come. No earlier stage undoes a later one, whatever the order in which events are told. */
enum Whereabouts {
    NO_NEWS,
    ANNOUNCED,
    UNDERWAY,
    OUT,
    WAITING,
    DELIVERED,
    RETURNING,
    ENDED;

    /** @param facts that stand, in the order in which they happened */
    static Whereabouts of(List<FulfilmentEvent> facts, Collection<String> parcels, Vocabulary vocabulary) {
        Whereabouts whole = of(facts.stream().filter(fact -> isOfNone(fact, parcels)), vocabulary);
        List<Whereabouts> each = parcels.stream()
                .map(parcel -> of(facts.stream().filter(fact -> parcel.equals(fact.parcel())), vocabulary))
                .toList();
        Whereabouts last = each.stream().min(Whereabouts::compareTo).orElse(NO_NEWS);
        boolean started = each.stream().anyMatch(one -> one.compareTo(UNDERWAY) >= 0);
        return max(whole, started ? max(last, UNDERWAY) : last);
    }

    private static boolean isOfNone(FulfilmentEvent fact, Collection<String> parcels) {
        return fact.parcel() == null || !parcels.contains(fact.parcel());
    }

    private static Whereabouts of(Stream<FulfilmentEvent> facts, Vocabulary vocabulary) {
        return facts.map(fact -> stage(fact, vocabulary))
                .filter(Objects::nonNull)
                .reduce(NO_NEWS, Whereabouts::then);
    }

    private static @Nullable Whereabouts stage(FulfilmentEvent fact, Vocabulary vocabulary) {
        if (fact.type().equals("order-delivered")) {
            return DELIVERED;
        }
        Vocabulary.EventType type = vocabulary.types().get(fact.type());
        return type == null || type.stage() == null
                ? null
                : valueOf(type.stage().toUpperCase(Locale.ROOT));
    }

    /** Delivered after it was sent back is delivered to the sender; what was lost can be found. */
    private Whereabouts then(Whereabouts next) {
        if (next == DELIVERED) {
            return this == RETURNING ? ENDED : DELIVERED;
        }
        return max(this, next);
    }

    /** Where a parcel is on its way of four steps; null when it is on none. */
    @Nullable Integer step() {
        return switch (this) {
            case NO_NEWS, RETURNING, ENDED -> null;
            case ANNOUNCED -> 1;
            case UNDERWAY -> 2;
            case OUT, WAITING -> 3;
            case DELIVERED -> 4;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Whereabouts max(Whereabouts one, Whereabouts other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
