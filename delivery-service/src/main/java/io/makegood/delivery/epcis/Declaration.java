package io.makegood.delivery.epcis;

import io.makegood.delivery.carrier.MessagePart;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That an event was an error. Its corrections are events like any other: what is wrong is taken back, so that they
 * stand alone, whatever came first.
 *
 * @param reason such as {@code did_not_occur} or {@code incorrect_data}
 * @param corrections which events say it right, in words
 */
record Declaration(
        OffsetDateTime at,
        @Nullable String reason,
        @Nullable String corrections) {

    private static final int LONGEST_REASON = 500;
    private static final int SHOWN_AT_MOST = 8;

    static Declaration of(MessagePart declaration) {
        return new Declaration(
                EpcisEvent.time(declaration.at("declarationTime")),
                declaration.at("reason").textIfPresent(LONGEST_REASON).orElse(null),
                corrections(declaration.at("correctiveEventIDs")));
    }

    private static @Nullable String corrections(MessagePart ids) {
        String corrections = ids.items().stream()
                .limit(SHOWN_AT_MOST)
                .map(id -> id.text(EpcisEvent.LONGEST_ID))
                .collect(Collectors.joining(", "));
        return corrections.isEmpty() ? null : "corrected by " + corrections;
    }

    Instant instant() {
        return at.toInstant();
    }
}
