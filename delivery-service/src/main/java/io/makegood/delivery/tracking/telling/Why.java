package io.makegood.delivery.tracking.telling;

import io.makegood.delivery.promised.Word;
import io.makegood.delivery.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reasons and responsibility in plain words. */
record Why(Phrases phrases, Vocabulary vocabulary) {

    /** Of a word of ours its text, of anything else itself. */
    @Nullable String reason(@Nullable String reason) {
        Vocabulary.Reason known = reason == null ? null : vocabulary.reasons().get(reason);
        return known == null ? reason : phrases.isChinese() ? known.zh() : known.en();
    }

    @Nullable String of(Word.@Nullable Judged verdict) {
        if (verdict == null || !isTrouble(verdict)) {
            return null;
        }
        String reason = reason(verdict.reason());
        return reason == null ? silence(verdict) : phrases.say("reason", reason);
    }

    @Nullable String responsible(Word.@Nullable Judged verdict) {
        if (verdict == null || verdict.party() == null || !isTrouble(verdict)) {
            return null;
        }
        String name = "responsible." + verdict.party();
        return phrases.say(phrases.has(name) ? name : "responsible.unknown");
    }

    private @Nullable String silence(Word.Judged verdict) {
        return verdict.is("breached") ? phrases.say("reason.none") : null;
    }

    private static boolean isTrouble(Word.Judged verdict) {
        return verdict.is("breached") || verdict.is("excused") || verdict.is("at-risk");
    }
}
