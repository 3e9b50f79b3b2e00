package io.makegood.delivery.registry;

import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.codes.Translation;
import io.makegood.delivery.event.CodeReading;
import io.makegood.delivery.event.DerivedFacts;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Provenance;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Told;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads an event again whose code means something else. What its source told stays as it is; the suite tells under the
 * same source a correction with the id {@code <id>~<change>}, and to take that back a withdrawal of it with the id
 * {@code <id>~<change>~withdrawn}.
 */
final class Rereading {

    private static final Pattern OURS = Pattern.compile("~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    private Rereading() {}

    /** The code that the event was told with, and the cause as it was told. */
    static CarrierCode code(RecordedEvent recorded) {
        FulfilmentEvent event = recorded.event();
        return new CarrierCode(
                Objects.requireNonNull(event.codes()),
                Objects.requireNonNullElse(event.carrierCode(), ""),
                reading(recorded).reason(),
                event.text());
    }

    /** The correction of an event whose code means this; none if it comes to the same. */
    static Optional<Told> correction(RecordedEvent recorded, Meaning meaning, UUID change) {
        FulfilmentEvent before = recorded.event();
        Meaning said = Translation.read(reading(recorded), meaning);
        FulfilmentEvent read = before.meaning(said.type(), said.reason(), said.party());
        if (read.equals(before)) {
            return Optional.empty();
        }
        CodeReading reading = reading(recorded).again(meaning.changedBy(), change);
        EventId id = new EventId(before.id().source(), root(before) + "~" + change);
        return Optional.of(new Told(
                ofSameOrder(recorded, read).as(id, null, before.id()),
                recorded.provenance().read(reading)));
    }

    /** Takes back a correction that was told for a change. */
    static Told withdrawal(RecordedEvent correction, UUID change, Instant now) {
        FulfilmentEvent corrected = ofSameOrder(correction, correction.event());
        EventId id = new EventId(corrected.id().source(), corrected.id().id() + "~" + FulfilmentEvent.WITHDRAWN);
        Provenance provenance = correction.provenance().read(CodeReading.takingBackFor(change));
        return new Told(corrected.withdrawnBy(id, now), provenance);
    }

    static CodeReading reading(RecordedEvent recorded) {
        return Objects.requireNonNull(recorded.provenance().reading());
    }

    /** Of corrections of corrections: the id of the event that the source told. */
    private static String root(FulfilmentEvent event) {
        String id = event.id().id();
        String root = event.corrects() == null ? id : OURS.matcher(id).replaceFirst("");
        return DerivedFacts.shortened(root);
    }

    /** What the suite tells of an event belongs to the order of the event, whoever has its parcel by now. */
    private static FulfilmentEvent ofSameOrder(RecordedEvent recorded, FulfilmentEvent event) {
        return recorded.order() == null ? event : event.ofOrder(recorded.order());
    }
}
