package io.makegood.compensation.payout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.makegood.compensation.Word;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a payout waits.
 *
 * @param text for people, with the figures
 * @param level whose decision it waits for; null if for nobody's
 * @param until when it goes by itself; null if it does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hold(
        Kind kind,
        String text,
        @Nullable String level,
        Instant since,
        @Nullable Instant until) {

    /** What it waits for: a decision by somebody with authority, a look at what is unusual, or late news. */
    public enum Kind implements Word {
        APPROVAL,
        UNUSUAL,
        PROVISIONAL;

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
        return kind != Kind.PROVISIONAL;
    }

    boolean isOverAt(Instant now) {
        return until != null && !until.isAfter(now);
    }
}
