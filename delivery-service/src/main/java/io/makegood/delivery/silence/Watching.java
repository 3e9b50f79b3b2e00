package io.makegood.delivery.silence;

import io.makegood.delivery.event.EventsRecorded;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.order.Registered;
import io.makegood.delivery.parcel.Words;
import io.makegood.delivery.vocabulary.Vocabulary;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees to it that parcels are looked at when they may be silent. Costs a tenant that sets no limit one short question. */
@ApplicationScoped
class Watching {

    private final Looks looks;
    private final Words words;

    Watching(Looks looks, Vocabulary vocabulary) {
        this.looks = looks;
        this.words = new Words(vocabulary);
    }

    void on(@Observes EventsRecorded recorded) {
        Set<Sighting> sightings = sightings(recorded.events());
        if (!sightings.isEmpty() && looks.areAsked()) {
            looks.add(sightings, recorded.at());
        }
    }

    /** After those who match what waited, or it would not be seen. */
    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Registered registered) {
        looks.keepLimits();
        if (looks.areAsked()) {
            looks.lookAtAllOf(registered.order(), registered.at());
        }
    }

    private Set<Sighting> sightings(Collection<RecordedEvent> events) {
        return events.stream().flatMap(this::sighting).collect(Collectors.toSet());
    }

    private Stream<Sighting> sighting(RecordedEvent recorded) {
        FulfilmentEvent event = recorded.event();
        if (recorded.order() == null) {
            return Stream.of();
        }
        if (event.namesAnother()) {
            return Stream.of(new Sighting(recorded.order(), null, null));
        }
        return words.isScan(event)
                ? Stream.of(new Sighting(
                        recorded.order(), event.parcel(), event.occurredAt().toInstant()))
                : Stream.of();
    }
}
