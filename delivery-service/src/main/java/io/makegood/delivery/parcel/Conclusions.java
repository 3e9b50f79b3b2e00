package io.makegood.delivery.parcel;

import io.makegood.delivery.event.DerivedFacts;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Value;
import io.makegood.delivery.event.Values;
import io.makegood.delivery.order.RegisteredParcel;
import io.makegood.delivery.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What follows from all that is known of an order: facts that nobody told, each under an id of its own. */
final class Conclusions {

    static final String ORDER_DELIVERED = "order-delivered";

    /** The kinds of conclusions that are drawn here. */
    static final Set<String> KINDS = Set.of(Words.RETURNED, ORDER_DELIVERED);

    private Conclusions() {}

    /** The types of events that matter to a conclusion; all others change none. */
    static Set<String> premises() {
        Set<String> types = new TreeSet<>(Words.DELIVERIES);
        types.add(Words.RETURNING);
        types.add(Words.RETURNED);
        return types;
    }

    /** @param told what stands of what others told of the order, of the types that matter at least */
    static List<FulfilmentEvent> from(
            String order, List<FulfilmentEvent> told, List<RegisteredParcel> parcels, Vocabulary vocabulary) {
        Courses courses = Courses.of(told, parcels, vocabulary);
        List<FulfilmentEvent> conclusions = new ArrayList<>(returned(order, courses));
        orderDelivered(order, courses, parcels).ifPresent(conclusions::add);
        return conclusions;
    }

    /** A delivery that was one to the sender is corrected, since who heard of it took it for another. */
    private static List<FulfilmentEvent> returned(String order, Courses courses) {
        return courses.all().stream()
                .flatMap(course -> course.steps().stream())
                .filter(Course.Step::isDeliveryToSender)
                .map(step -> returned(order, step.fact()))
                .toList();
    }

    private static FulfilmentEvent returned(String order, FulfilmentEvent delivery) {
        EventId id = DerivedFacts.id(delivery.id().source(), delivery.id().id(), Words.RETURNED);
        return delivery.ofOrder(order)
                .meaning(Words.RETURNED, delivery.reason(), delivery.party())
                .as(id, null, delivery.id());
    }

    private static Optional<FulfilmentEvent> orderDelivered(
            String order, Courses courses, List<RegisteredParcel> parcels) {
        List<FulfilmentEvent> deliveries = new ArrayList<>();
        for (RegisteredParcel parcel : parcels) {
            FulfilmentEvent delivery = courses.of(parcel.tracking()).state().delivery();
            if (delivery != null && !parcel.isReplaced()) {
                deliveries.add(delivery);
            }
        }
        long awaited = parcels.stream().filter(parcel -> !parcel.isReplaced()).count();
        return deliveries.size() < awaited
                ? Optional.empty()
                : deliveries.stream()
                        .max(Comparator.comparing((FulfilmentEvent delivery) ->
                                        delivery.occurredAt().toInstant())
                                .thenComparing(FulfilmentEvent::id))
                        .map(last -> orderDelivered(order, last, deliveries.size()));
    }

    private static FulfilmentEvent orderDelivered(String order, FulfilmentEvent last, int parcels) {
        return new FulfilmentEvent(
                DerivedFacts.id(DerivedFacts.SOURCE, order, ORDER_DELIVERED),
                order,
                null,
                null,
                ORDER_DELIVERED,
                null,
                null,
                last.occurredAt(),
                last.zone(),
                null,
                null,
                null,
                null,
                new Values(Map.of("parcels", new Value.Decimal(BigDecimal.valueOf(parcels)))),
                null,
                null);
    }
}
