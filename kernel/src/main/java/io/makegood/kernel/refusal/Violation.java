package io.makegood.kernel.refusal;

import io.makegood.kernel.json.StorableText;

/** One thing wrong with a request: a JSON pointer to it, and a sentence that names the value and the rule. */
public record Violation(String pointer, String detail) {

    /** Both may repeat what was sent, whatever it was. */
    public Violation {
        pointer = StorableText.shown(pointer);
        detail = StorableText.shown(detail);
    }
}
