package io.makegood.delivery.codes;

import io.makegood.kernel.refusal.Refusal;

/** There is no list of codes of this name. */
public class CodeListNotFound extends Refusal {

    public CodeListNotFound(String codes) {
        super(Kind.NOT_FOUND, "code-list-not-found", "no code list '%s'; see GET /v1/code-lists".formatted(codes));
    }
}
