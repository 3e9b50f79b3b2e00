package io.makegood.delivery.tracking;

import io.makegood.delivery.event.Events;
import io.makegood.delivery.event.Timeline;
import io.makegood.delivery.order.Order;
import io.makegood.delivery.order.Orders;
import io.makegood.delivery.promised.GuaranteeNames;
import io.makegood.delivery.promised.LastWords;
import io.makegood.delivery.promised.Word;
import io.makegood.delivery.tracking.telling.Phrases;
import io.makegood.delivery.tracking.telling.Story;
import io.makegood.delivery.tracking.telling.Telling;
import io.makegood.delivery.tracking.telling.Tracking;
import io.makegood.delivery.tracking.telling.Tracking.ParcelTold;
import io.makegood.delivery.vocabulary.Vocabulary;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds all that is known of an order, for who has its link, and tells it. */
@ApplicationScoped
public class Teller {

    private final Orders orders;
    private final Events events;
    private final LastWords lastWords;
    private final GuaranteeNames guarantees;
    private final Vocabulary vocabulary;
    private final Tenancy tenancy;
    private final InstantSource time;

    Teller(
            Orders orders,
            Events events,
            LastWords lastWords,
            GuaranteeNames guarantees,
            Vocabulary vocabulary,
            Tenancy tenancy,
            InstantSource time) {
        this.orders = orders;
        this.events = events;
        this.lastWords = lastWords;
        this.guarantees = guarantees;
        this.vocabulary = vocabulary;
        this.tenancy = tenancy;
        this.time = time;
    }

    public Tracking tell(TrackingLink link, Phrases phrases) {
        Story story = tenancy.actingFor(
                link.tenant(), () -> QuarkusTransaction.requiringNew().call(() -> story(link.order())));
        return Telling.of(story, vocabulary, phrases, time.instant());
    }

    private Story story(String reference) {
        Order order = orders.get(reference);
        Set<String> replaced = order.parcels().stream()
                .flatMap(parcel -> parcel.replaces().stream())
                .collect(Collectors.toSet());
        List<Word> words = lastWords.ofOrder(reference);
        List<Word.Promised> promises = words.stream()
                .filter(Word.Promised.class::isInstance)
                .map(Word.Promised.class::cast)
                .toList();
        return new Story(
                reference,
                order.zone(),
                order.parcels().stream()
                        .filter(parcel -> !replaced.contains(parcel.tracking()))
                        .map(parcel -> new ParcelTold(parcel.tracking(), parcel.carrier()))
                        .toList(),
                replaced,
                Timeline.of(events.ofOrder(reference)),
                words,
                guarantees.of(promises));
    }
}
