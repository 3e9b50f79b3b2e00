package io.makegood.delivery.registry;

import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.codes.PublishedCodeLists;
import io.makegood.delivery.codes.Translation;
import io.makegood.delivery.event.CodedEvents;
import io.makegood.delivery.event.CodedEvents.Alike;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.registry.CodeChange.Status;
import io.makegood.delivery.registry.Preview.Reread;
import io.makegood.delivery.registry.Preview.Total;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows what a change would do to the past, by the rules that do it. Records nothing. */
@ApplicationScoped
public class Previews {

    private final CodedEvents events;
    private final Rereadings rereadings;
    private final PublishedCodeLists published;

    Previews(CodedEvents events, Rereadings rereadings, PublishedCodeLists published) {
        this.events = events;
        this.rereadings = rereadings;
        this.published = published;
    }

    public Preview of(CodeChange change, UUID after, int limit, Instant now) {
        if (change.status() == Status.WITHDRAWN) {
            throw CodeChangeConflict.status(change.status(), "applied");
        }
        List<RecordedEvent> looked = rereadings.ofCode(change, after, limit);
        List<Reread> reread = events.standing(looked).stream()
                .flatMap(event -> rereadings.correction(change, event).stream()
                        .map(told -> new Reread(
                                event,
                                new RecordedEvent(event.key(), told.event(), now, event.order(), told.provenance()))))
                .toList();
        UUID next = looked.size() < limit ? null : looked.get(limit - 1).key();
        return new Preview(totals(change), reread, next);
    }

    private List<Total> totals(CodeChange change) {
        return events.alike(change.id(), change.codes(), change.code()).stream()
                .map(alike -> total(change, alike))
                .filter(total -> !total.from().equals(total.to()))
                .collect(Collectors.toMap(
                        total -> List.of(total.from(), total.to()),
                        total -> total,
                        (one, other) -> new Total(one.from(), one.to(), one.count() + other.count())))
                .values()
                .stream()
                .sorted(Comparator.comparingLong(Total::count).reversed())
                .toList();
    }

    private Total total(CodeChange change, Alike alike) {
        CarrierCode code =
                new CarrierCode(change.codes(), change.code(), alike.reading().reason(), null);
        Meaning to = Translation.read(alike.reading(), published.meaning(code, change.meaning()));
        return new Total(
                new Meaning(alike.type(), alike.reason(), alike.party()),
                new Meaning(to.type(), to.reason(), to.party()),
                alike.count());
    }
}
