package io.makegood.delivery.tracking.telling;

import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Timeline;
import io.makegood.delivery.promised.GuaranteeName;
import io.makegood.delivery.promised.Word;
import io.makegood.delivery.tracking.telling.Tracking.ParcelTold;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an order when it is told.
 *
 * @param parcels those that the customer waits for
 * @param replaced those whose place others took
 */
public record Story(
        String order,
        @Nullable ZoneId orderZone,
        List<ParcelTold> parcels,
        Set<String> replaced,
        Timeline timeline,
        List<Word> words,
        List<GuaranteeName> guarantees) {

    /** What happened and stands, in the order in which it happened; an event that withdraws another is no fact itself. */
    List<FulfilmentEvent> facts() {
        return timeline.facts();
    }

    /** Facts, but of parcels that the customer waits for no more. */
    List<FulfilmentEvent> factsOfAwaited() {
        return facts().stream()
                .filter(fact -> fact.parcel() == null || !replaced.contains(fact.parcel()))
                .toList();
    }

    <T extends Word> List<T> all(Class<T> type) {
        return words.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Word.Judged> verdicts(UUID promise) {
        return all(Word.Judged.class).stream()
                .filter(verdict -> verdict.due().promise().equals(promise))
                .toList();
    }

    /** Of the place of performance, as the promise or else the order says. */
    ZoneId zone() {
        return all(Word.Promised.class).stream()
                .map(Word.Promised::zone)
                .findFirst()
                .orElse(orderZone == null ? ZoneOffset.UTC : orderZone);
    }
}
