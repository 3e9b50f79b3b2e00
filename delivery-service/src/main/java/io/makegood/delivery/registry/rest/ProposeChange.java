package io.makegood.delivery.registry.rest;

import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.codes.PublishedCodeLists;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.vocabulary.Vocabulary;
import io.makegood.delivery.vocabulary.Vocabulary.EventType;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a code is said to mean, and why. */
@Schema(name = "ProposeCodeChange")
record ProposeChange(
        @NotBlank @Size(max = 100) @Schema(description = "the carrier's code, just as events have it", examples = "X9")
        String code,

        @NotBlank @Schema(description = "what happened: a word of GET /v1/vocabulary", examples = "delayed")
        String type,

        @Schema(description = "why: a word of GET /v1/vocabulary", examples = "weather") @Nullable String reason,

        @Schema(description = "who is responsible; left out, it is the party of the reason") @Nullable Party party,

        @NotBlank @Size(max = 1000) @Schema(description = "where you know it from", examples = "UPS support, case 4711")
        String because) {

    static final String EXAMPLE = """
            {"code": "X9", "type": "delayed", "reason": "weather", "because": "UPS support, case 4711"}""";

    /** Refuses what is no word of the vocabulary, or cannot be said of a code. */
    Meaning meaning(String codes, Vocabulary vocabulary, PublishedCodeLists lists) {
        List<Violation> broken = new ArrayList<>();
        if (lists.goesByText(codes, code)) {
            broken.add(violation("/code", code, "must be a code that means the same whatever words stand beside it"));
        }
        EventType known = vocabulary.types().get(type);
        if (known == null) {
            broken.add(violation("/type", type, "must be a type of GET /v1/vocabulary"));
        } else if (known.derived() != null) {
            broken.add(violation("/type", type, "must be a type that carriers tell, which is not for us to conclude"));
        }
        if (reason != null && !vocabulary.reasons().containsKey(reason)) {
            broken.add(violation("/reason", reason, "must be a reason of GET /v1/vocabulary"));
        }
        if (!broken.isEmpty()) {
            throw new Invalid("invalid-code-change", "the change breaks a rule; see errors", broken);
        }
        return new Meaning(
                type, reason, party == null ? vocabulary.partyOf(reason).orElse(null) : party);
    }

    private static Violation violation(String pointer, String value, String rule) {
        return new Violation(pointer, "%s is '%s', but %s".formatted(pointer, value, rule));
    }
}
