package io.makegood.terms.rendering;

import io.makegood.terms.Remedy;
import io.makegood.terms.wording.Wording;
import java.math.BigDecimal;

/** In what form somebody is made good. */
final class RemedyWords {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Wording words;

    RemedyWords(Wording words) {
        this.words = words;
    }

    String of(Remedy remedy) {
        String kind = words.values().name(remedy.kind().word());
        String form = remedy.as().equals(remedy.kind().word())
                ? words.say("remedy", kind)
                : words.say("remedy.as", kind, words.values().called(remedy.as()));
        if (remedy.percent().compareTo(WHOLE) != 0) {
            form = words.say("remedy.percent", form, words.values().percent(remedy.percent()));
        }
        if (remedy.worth() != null) {
            form = words.say("remedy.worth", form, words.values().money(remedy.worth()));
        }
        if (remedy.expires() != null) {
            form = words.say("remedy.expires", form, words.values().of(remedy.expires()));
        }
        return remedy.when().isAlways()
                ? form
                : words.say("remedy.if", form, words.conditions().of(remedy.when()));
    }
}
