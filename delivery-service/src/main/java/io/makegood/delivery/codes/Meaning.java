package io.makegood.delivery.codes;

import io.makegood.delivery.event.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier's code means in neutral words.
 *
 * @param party who is responsible; null where nobody is to blame for what happened, as for a delivery
 */
public record Meaning(
        String type, @Nullable String reason, @Nullable Party party) {

    /** Of a code in no list: nothing is guessed. */
    public static final Meaning UNKNOWN = new Meaning("unknown", null, Party.UNKNOWN);
}
