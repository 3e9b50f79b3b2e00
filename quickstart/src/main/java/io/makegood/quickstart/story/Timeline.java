package io.makegood.quickstart.story;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What really happened to one order, in the local times in which people told it. */
record Timeline(String id, String title, ZoneId zone, Order order, List<Offer> promised, List<Event> events) {

    record Order(String reference, @Nullable String destination) {}

    /** A due time that somebody named; an implicit one follows from the guarantee, an explicit one was given. */
    record Offer(
            String kind,
            LocalDateTime due,
            @Nullable LocalDateTime madeAt,
            @Nullable String by) {

        boolean isExplicit() {
            return kind.equals("explicit");
        }

        boolean isRePromise() {
            return kind.equals("re-promise");
        }
    }

    record Event(
            LocalDateTime at,
            String type,
            @Nullable String reason,
            @Nullable String party,
            @Nullable String place,
            @Nullable String text) {}

    Timeline of(String reference) {
        return new Timeline(id, title, zone, new Order(reference, order.destination()), promised, events);
    }

    Offer promise() {
        return promised.get(0);
    }

    List<Offer> rePromises() {
        return promised.stream().filter(Offer::isRePromise).toList();
    }

    String eventId(int index) {
        return id + "-" + (index + 1);
    }

    String reasonOf(String eventId) {
        for (int i = 0; i < events.size(); i++) {
            if (eventId(i).equals(eventId)) {
                return Objects.requireNonNullElse(
                        events.get(i).reason(), events.get(i).type());
            }
        }
        return eventId;
    }

    OffsetDateTime here(LocalDateTime local) {
        return local.atZone(zone).toOffsetDateTime();
    }
}
