package io.makegood.delivery.silence;

import static io.makegood.delivery.event.DerivedFacts.standing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.makegood.delivery.event.DerivedFacts;
import io.makegood.delivery.event.Events;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Timeline;
import io.makegood.delivery.order.Parcels;
import io.makegood.delivery.order.RegisteredParcel;
import io.makegood.delivery.parcel.Courses;
import io.makegood.delivery.silence.Silences.Watched;
import io.makegood.delivery.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at parcels of one tenant: tells the silences that were reached, takes back those that are none any more. */
@ApplicationScoped
class Looking {

    private final Events events;
    private final Parcels parcels;
    private final SilenceLimits limits;
    private final DerivedFacts facts;
    private final Vocabulary vocabulary;

    Looking(Events events, Parcels parcels, SilenceLimits limits, DerivedFacts facts, Vocabulary vocabulary) {
        this.events = events;
        this.parcels = parcels;
        this.limits = limits;
        this.facts = facts;
        this.vocabulary = vocabulary;
    }

    /** Answers the next looks. The caller holds the locks of the orders. */
    Set<Look> look(Collection<Look> due, Instant now) {
        Map<String, Set<Look>> looksAt = due.stream()
                .map(look -> look.at(now))
                .collect(groupingBy(Look::order, toCollection(LinkedHashSet::new)));
        Map<String, List<RecordedEvent>> histories = events.ofOrders(looksAt.keySet()).stream()
                .collect(groupingBy(event -> Objects.requireNonNull(event.order())));
        Map<String, List<RegisteredParcel>> registered = parcels.ofOrders(looksAt.keySet());
        Map<String, SilenceLimit> limitOf = limits.all();
        List<FulfilmentEvent> wanted = new ArrayList<>();
        List<RecordedEvent> before = new ArrayList<>();
        Set<Look> next = new LinkedHashSet<>();
        looksAt.forEach((order, looks) -> {
            List<RegisteredParcel> ofOrder = registered.getOrDefault(order, List.of());
            List<RecordedEvent> history = histories.getOrDefault(order, List.of());
            Courses courses = courses(history, ofOrder);
            for (Look look : looks) {
                List<RecordedEvent> told = silencesOf(look.parcel(), history);
                Silences silences = Silences.of(
                        courses.of(look.parcel()),
                        new Watched(order, look.parcel(), limit(look, ofOrder, limitOf), standing(told)),
                        now);
                wanted.addAll(silences.facts());
                before.addAll(told);
                silences.looksAt().map(look::at).ifPresent(next::add);
            }
        });
        facts.settle(wanted, before, now);
        return next;
    }

    private Courses courses(List<RecordedEvent> history, List<RegisteredParcel> ofOrder) {
        List<RecordedEvent> told =
                history.stream().filter(event -> !event.isDerived()).toList();
        return Courses.of(Timeline.of(told).facts(), ofOrder, vocabulary);
    }

    private static List<RecordedEvent> silencesOf(String parcel, List<RecordedEvent> history) {
        return history.stream()
                .filter(RecordedEvent::isDerived)
                .filter(event -> parcel.equals(event.event().parcel()))
                .filter(event -> DerivedFacts.kind(event).equals(Silences.KIND))
                .toList();
    }

    /** Nobody waits for a parcel whose place another took. */
    private static @Nullable SilenceLimit limit(
            Look look, List<RegisteredParcel> ofOrder, Map<String, SilenceLimit> limitOf) {
        return ofOrder.stream()
                .filter(parcel -> parcel.tracking().equals(look.parcel()) && !parcel.isReplaced())
                .findFirst()
                .map(parcel -> limitOf.getOrDefault(
                        Objects.requireNonNullElse(parcel.carrier(), SilenceLimit.DEFAULT),
                        limitOf.get(SilenceLimit.DEFAULT)))
                .orElse(null);
    }
}
