package io.makegood.compensation.payout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.makegood.compensation.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a payout waits.
 *
 * @param text for people, with the figures
 * @param level whose decision it waits for; null if for nobody's
 * @param until when it goes by itself; null if it does not
 * @param offers between which the customer may choose; null if that is not what it waits for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hold(
        Kind kind,
        String text,
        @Nullable String level,
        Instant since,
        @Nullable Instant until,
        @Nullable List<Offer> offers) {

    public Hold(Kind kind, String text, @Nullable String level, Instant since, @Nullable Instant until) {
        this(kind, text, level, since, until, null);
    }

    /** Until the customer has chosen, or the time to choose is over. */
    public static Hold choice(String text, List<Offer> offers, Instant since, @Nullable Instant until) {
        return new Hold(Kind.CHOICE, text, null, since, until, offers);
    }

    /** What it waits for: a decision by somebody with authority, a look at what is unusual, late news, or the customer's choice. */
    public enum Kind implements Word {
        APPROVAL,
        UNUSUAL,
        PROVISIONAL,
        CHOICE;

        @Override
        @JsonValue
        public String word() {
            return Word.super.word();
        }

        @JsonCreator
        static Kind of(String word) {
            return Word.constant(Kind.class, word);
        }
    }

    /** Whether a person can let it go. */
    public boolean needsPerson() {
        return kind == Kind.APPROVAL || kind == Kind.UNUSUAL;
    }

    public boolean isOverAt(Instant now) {
        return until != null && !until.isAfter(now);
    }
}
