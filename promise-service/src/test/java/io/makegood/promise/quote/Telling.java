package io.makegood.promise.quote;

import io.makegood.promise.history.HeardEvent;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** That an event is told, and when. */
record Telling(Instant toldAt, HeardEvent event) {

    @Override
    public String toString() {
        String what = Stream.of(
                        word("", event.id().id()),
                        word("", event.type()),
                        word("about ", event.subject()),
                        word("of parcel ", event.parcel()),
                        word("by ", event.party()),
                        word("because ", event.reason()),
                        word("withdraws ", event.withdraws()),
                        word("corrects ", event.corrects()),
                        word(
                                "says ",
                                event.values().json().isEmpty()
                                        ? null
                                        : event.values().json()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return "%s, told %s: %s".formatted(event.occurredAt(), toldAt, what);
    }

    private static String word(String before, @Nullable Object word) {
        return word == null ? "" : before + word;
    }
}
