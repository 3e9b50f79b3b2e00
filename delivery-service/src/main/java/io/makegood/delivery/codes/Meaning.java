package io.makegood.delivery.codes;

import io.makegood.delivery.codes.CodeList.Row;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Party;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier's code means in neutral words.
 *
 * @param reason a word of the vocabulary, or the carrier's own code of a cause that is not understood
 * @param party who is responsible; null where nobody is to blame for what happened, as for a delivery
 * @param changedBy the tenant's own change of the code, if it has another meaning than in the published list
 */
public record Meaning(
        String type,
        @Nullable String reason,
        @Nullable Party party,
        @Nullable UUID changedBy) {

    private static final String SOMETHING_WRONG = "exception";

    /** Of a code in no list: nothing is guessed. */
    public static final Meaning UNKNOWN = new Meaning(FulfilmentEvent.UNKNOWN, null, Party.UNKNOWN);

    public Meaning(String type, @Nullable String reason, @Nullable Party party) {
        this(type, reason, party, null);
    }

    static Meaning of(Row row) {
        return new Meaning(row.type() == null ? UNKNOWN.type : row.type(), row.reason(), row.party());
    }

    /** A cause says why; and what happened, where the code said no more than that something went wrong. */
    Meaning because(Row cause) {
        String happened =
                type.equals(SOMETHING_WRONG) ? Optional.ofNullable(cause.type()).orElse(type) : type;
        return cause.reason() == null ? this : new Meaning(happened, cause.reason(), cause.party(), changedBy);
    }

    Meaning because(String reason, @Nullable Party party) {
        return new Meaning(type, reason, party, changedBy);
    }
}
