package io.makegood.delivery.codes;

import io.makegood.delivery.event.CodeReading;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.Events;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Told;
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
 * Belongs to the transaction that records the events.
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

    public Told translate(Told told) {
        return translate(List.of(told)).get(0);
    }

    /** In the order told, each with how its code was read. */
    public List<Told> translate(List<Told> told) {
        List<Told> translated = inOurWords(told);
        Map<EventId, FulfilmentEvent> known = known(told, translated);
        List<Told> asBefore = new ArrayList<>();
        for (int index = 0; index < told.size(); index++) {
            Told read = translated.get(index);
            asBefore.add(new Told(asBefore(told.get(index).event(), read.event(), known), read.provenance()));
        }
        return asBefore;
    }

    private List<Told> inOurWords(List<Told> told) {
        Set<CarrierCode> unread = told.stream()
                .map(one -> code(one.event()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Map<CarrierCode, Meaning> meanings = unread.isEmpty() ? Map.of() : codes.meanings(unread);
        return told.stream()
                .map(one -> code(one.event())
                        .map(code -> read(one, Objects.requireNonNull(meanings.get(code))))
                        .orElseGet(() -> new Told(withPartyOfReason(one.event()), one.provenance())))
                .toList();
    }

    private static Told read(Told told, Meaning meaning) {
        CodeReading reading = CodeReading.of(told.event(), meaning.changedBy());
        return new Told(read(told.event(), meaning), told.provenance().read(reading));
    }

    private static Optional<CarrierCode> code(FulfilmentEvent event) {
        return Optional.ofNullable(event.codes())
                .map(list -> new CarrierCode(
                        list, Objects.requireNonNullElse(event.carrierCode(), ""), event.reason(), event.text()));
    }

    private static FulfilmentEvent read(FulfilmentEvent event, Meaning meaning) {
        Meaning said = read(CodeReading.of(event, null), meaning);
        return event.meaning(said.type(), said.reason(), said.party());
    }

    /** What is said by an event whose code means this, beside what its source says itself. */
    public static Meaning read(CodeReading told, Meaning meaning) {
        String type = told.type() == null ? meaning.type() : told.type();
        Party party = told.party() == null ? partyBy(meaning, told) : told.party();
        return new Meaning(type, meaning.reason(), party, meaning.changedBy());
    }

    /** A code that is not understood makes nobody's fault unknown where the source says what happened. */
    private static @Nullable Party partyBy(Meaning meaning, CodeReading told) {
        boolean isUnderstood = !meaning.type().equals(FulfilmentEvent.UNKNOWN) || told.type() == null;
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
    private Map<EventId, FulfilmentEvent> known(List<Told> told, List<Told> translated) {
        Set<EventId> changed = IntStream.range(0, told.size())
                .filter(index ->
                        !told.get(index).event().equals(translated.get(index).event()))
                .mapToObj(index -> told.get(index).event().id())
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
