package io.makegood.compensation.payout.pain;

import io.makegood.compensation.payout.DuePayout;
import java.util.Optional;
import java.util.UUID;

/** Identifiers as ISO 20022 takes them, in 35 characters: those of payouts and files without their hyphens. */
public final class EndToEnd {

    private static final int ID = 32;

    private EndToEnd() {}

    /** What a payout is called from end to end, another one in each round. */
    public static String of(DuePayout due) {
        return of(due.payout().id()) + (due.round() == 0 ? "" : "-" + due.round());
    }

    public static String of(UUID id) {
        return id.toString().replace("-", "");
    }

    /** A batch of a file, in the order of the file. */
    public static String batch(UUID file, int number) {
        return of(file) + "-" + number;
    }

    /** The payout or file that it was made of, whatever the round or batch. */
    public static Optional<UUID> id(String text) {
        if (!text.matches("[0-9a-f]{32}(-[0-9]{1,2})?")) {
            return Optional.empty();
        }
        String id = text.substring(0, ID).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        return Optional.of(UUID.fromString(id));
    }
}
