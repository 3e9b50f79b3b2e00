package io.makegood.terms.wording;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.terms.Known;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is written down: the rule it follows, what it did, with what, what came of it, and the same in one
 * sentence.
 */
public record Line(
        String rule,
        String did,
        List<String> inputs,
        @Nullable String result) {

    public static Line of(Step step) {
        List<String> inputs = new ArrayList<>();
        step.inputs().forEach(input -> inputs.add(input == null ? "" : Texts.of(input)));
        return new Line(
                step.rule(),
                step.did().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                inputs,
                step.result() == null ? null : Known.text(step.result()));
    }

    public Did kind() {
        return Did.valueOf(did.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String finding() {
        return Wording.ENGLISH.sentence(this);
    }
}
