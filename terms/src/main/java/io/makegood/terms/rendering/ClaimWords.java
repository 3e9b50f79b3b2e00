package io.makegood.terms.rendering;

import io.makegood.terms.Terms;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether something must be claimed, and when. */
final class ClaimWords {

    private final Wording words;

    ClaimWords(Wording words) {
        this.words = words;
    }

    List<String> of(Terms terms) {
        Claim claim = terms.claim();
        if (claim == null) {
            return List.of(words.say(terms.claims().isEmpty() ? "claim.none" : "claim.none-but"));
        }
        return of(claim);
    }

    List<String> of(Claim claim) {
        String after = after(claim);
        List<String> texts = new ArrayList<>();
        texts.add(must(claim, after));
        if (!claim.notBefore().isZero()) {
            texts.add(words.say("claim.not-before", words.values().of(claim.notBefore()), after));
        }
        if (!claim.when().isAlways()) {
            texts.add(words.say("claim.else-none"));
        }
        return texts;
    }

    private String must(Claim claim, String after) {
        String window = window(claim);
        String must = window == null ? words.say("claim.any-time") : words.say("claim.within", window, after);
        return claim.when().isAlways()
                ? must
                : words.say("claim.if", words.conditions().of(claim.when()), must);
    }

    private @Nullable String window(Claim claim) {
        if (claim.withinDays() != null) {
            return words.values().of(claim.withinDays());
        }
        return claim.within() == null ? null : words.values().of(claim.within());
    }

    private String after(Claim claim) {
        return claim.event() == null ? words.say("claim.after." + claim.after().word()) : words.quoted(claim.event());
    }
}
