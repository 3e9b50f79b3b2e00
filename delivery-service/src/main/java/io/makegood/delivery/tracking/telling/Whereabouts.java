package io.makegood.delivery.tracking.telling;

import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.parcel.Course;
import io.makegood.delivery.parcel.Stage;
import io.makegood.delivery.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far an order has come: as far as the last of its parcels. */
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
        List<FulfilmentEvent> all = facts.toList();
        Stage stage = Course.of(all, vocabulary).state().stage();
        Whereabouts there = stage == null ? NO_NEWS : valueOf(stage.name());
        boolean orderDelivered = all.stream().anyMatch(fact -> fact.type().equals("order-delivered"));
        return orderDelivered ? max(there, DELIVERED) : there;
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
