package io.makegood.delivery.connection;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sender signs with. While it changes over from one secret to the next both are valid.
 *
 * @param current null when the sender does not sign
 * @param previousUntil when the previous one is valid no longer
 */
public record Secrets(
        @Nullable String current,
        @Nullable String previous,
        @Nullable Instant previousUntil) {

    public static Secrets of(@Nullable String current) {
        return new Secrets(current, null, null);
    }

    List<String> validAt(Instant now) {
        boolean isPreviousValid = previousUntil != null && now.isBefore(previousUntil);
        return Stream.of(current, isPreviousValid ? previous : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Said again it changes nothing: the one before the last stays valid as long as was said. */
    Secrets followedBy(String next, Instant currentUntil) {
        return next.equals(current) ? this : new Secrets(next, current, currentUntil);
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "…";
    }
}
