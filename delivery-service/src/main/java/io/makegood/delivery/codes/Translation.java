package io.makegood.delivery.codes;

import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.Events;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what events in our own format leave for their carrier's code to say, a set at a time. What a source says
 * itself stands; an event told again keeps the meaning it was recorded with, also when its code has another by now.
 */
@ApplicationScoped
public class Translation {

    private final CodeLists codes;
    private final Vocabulary vocabulary;
    private final Events events;

    Translation(CodeLists codes, Vocabulary vocabulary, Events events) {
        this.codes = codes;
        this.vocabulary = vocabulary;
        this.events = events;
    }

    public FulfilmentEvent translate(FulfilmentEvent told) {
        return translate(List.of(told)).get(0);
    }

    /** In the order told. */
    public List<FulfilmentEvent> translate(List<FulfilmentEvent> told) {
        List<FulfilmentEvent> translated = inOurWords(told);
        Map<EventId, FulfilmentEvent> known = known(told, translated);
        List<FulfilmentEvent> asBefore = new ArrayList<>();
        for (int index = 0; index < told.size(); index++) {
            asBefore.add(asBefore(told.get(index), translated.get(index), known));
        }
        return asBefore;
    }

    private List<FulfilmentEvent> inOurWords(List<FulfilmentEvent> told) {
        Set<CarrierCode> unread =
                told.stream().map(Translation::code).flatMap(Optional::stream).collect(Collectors.toSet());
        Map<CarrierCode, Meaning> meanings = unread.isEmpty() ? Map.of() : codes.meanings(unread);
        return told.stream()
                .map(event -> code(event)
                        .map(code -> translated(event, Objects.requireNonNull(meanings.get(code))))
                        .orElseGet(() -> withPartyOfReason(event)))
                .toList();
    }

    private static Optional<CarrierCode> code(FulfilmentEvent event) {
        return Optional.ofNullable(event.codes())
                .map(list -> new CarrierCode(
                        list, Objects.requireNonNullElse(event.carrierCode(), ""), event.reason(), event.text()));
    }

    private FulfilmentEvent translated(FulfilmentEvent event, Meaning meaning) {
        Party party = event.party() == null ? partyBy(meaning, event) : event.party();
        return event.meaning(isLeftOut(event) ? meaning.type() : event.type(), meaning.reason(), party);
    }

    /** A code that is not understood makes nobody's fault unknown where the source says what happened. */
    private @Nullable Party partyBy(Meaning meaning, FulfilmentEvent event) {
        boolean isUnderstood = !meaning.type().equals(FulfilmentEvent.UNKNOWN) || isLeftOut(event);
        return isUnderstood || meaning.party() != Party.UNKNOWN ? meaning.party() : null;
    }

    private FulfilmentEvent withPartyOfReason(FulfilmentEvent event) {
        return event.party() != null
                ? event
                : vocabulary
                        .partyOf(event.reason())
                        .map(party -> event.meaning(event.type(), event.reason(), party))
                        .orElse(event);
    }

    /** What was recorded before of those that are told in other words now. */
    private Map<EventId, FulfilmentEvent> known(List<FulfilmentEvent> told, List<FulfilmentEvent> translated) {
        Set<EventId> changed = IntStream.range(0, told.size())
                .filter(index -> !told.get(index).equals(translated.get(index)))
                .mapToObj(index -> told.get(index).id())
                .collect(Collectors.toSet());
        return changed.isEmpty()
                ? Map.of()
                : events.find(changed).stream()
                        .map(RecordedEvent::event)
                        .collect(Collectors.toMap(FulfilmentEvent::id, Function.identity()));
    }

    private static FulfilmentEvent asBefore(
            FulfilmentEvent told, FulfilmentEvent translated, Map<EventId, FulfilmentEvent> known) {
        FulfilmentEvent before = known.get(told.id());
        return before != null && filledIn(told, translated, before).equals(before) ? before : translated;
    }

    private static FulfilmentEvent filledIn(FulfilmentEvent told, FulfilmentEvent translated, FulfilmentEvent before) {
        return told.meaning(
                isLeftOut(told) ? before.type() : told.type(),
                told.reason() == null ? before.reason() : translated.reason(),
                told.party() == null ? before.party() : told.party());
    }

    private static boolean isLeftOut(FulfilmentEvent event) {
        return event.type().equals(FulfilmentEvent.UNKNOWN);
    }
}
