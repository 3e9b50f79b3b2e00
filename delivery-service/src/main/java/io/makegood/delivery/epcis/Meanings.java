package io.makegood.delivery.epcis;

import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.codes.CodeLists;
import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.event.FulfilmentEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What steps and dispositions mean, looked up for many events at once. */
final class Meanings {

    static final String CODES = "epcis";

    private final Map<CarrierCode, Meaning> byCode;

    private Meanings(Map<CarrierCode, Meaning> byCode) {
        this.byCode = byCode;
    }

    static Meanings of(CodeLists lists, Collection<EpcisEvent> events) {
        return new Meanings(lists.meanings(
                events.stream().flatMap(Meanings::codes).map(Meanings::code).collect(Collectors.toSet())));
    }

    private static Stream<String> codes(EpcisEvent event) {
        return Stream.of(Optional.of(both(event)), event.step(), event.disposition())
                .flatMap(Optional::stream);
    }

    private static String both(EpcisEvent event) {
        return Stream.of(event.step(), event.disposition())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("/"));
    }

    private static CarrierCode code(String code) {
        return new CarrierCode(CODES, code, null, null);
    }

    /**
     * What the two say together; or else the step, and beside it the disposition, if it says something else. Words of
     * the standard that are in no list say nothing of a parcel's way; words of others are not understood yet.
     */
    List<CodedFact> of(EpcisEvent event) {
        List<CodedFact> facts = new ArrayList<>();
        String both = both(event);
        Meaning together = meaning(both);
        if (isKnown(together)) {
            facts.add(new CodedFact(both, together, ""));
        }
        besideTheStep(event, together)
                .filter(meaning -> !meaning.type().equals(together.type()))
                .ifPresent(meaning ->
                        facts.add(new CodedFact(event.disposition().orElseThrow(), meaning, "#disposition")));
        if (facts.isEmpty() && both.indexOf(':') >= 0) {
            facts.add(new CodedFact(both, Meaning.UNKNOWN, ""));
        }
        return facts;
    }

    private Optional<Meaning> besideTheStep(EpcisEvent event, Meaning together) {
        return event.step()
                .filter(step -> meaning(step).equals(together))
                .flatMap(step -> event.disposition())
                .map(this::meaning)
                .filter(Meanings::isKnown);
    }

    private Meaning meaning(String code) {
        @Nullable Meaning meaning = byCode.get(code(code));
        return Objects.requireNonNull(meaning);
    }

    private static boolean isKnown(Meaning meaning) {
        return !meaning.type().equals(FulfilmentEvent.UNKNOWN);
    }
}
