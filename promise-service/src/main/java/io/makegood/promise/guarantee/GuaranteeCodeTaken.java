package io.makegood.promise.guarantee;

import io.makegood.kernel.refusal.Refusal;

public final class GuaranteeCodeTaken extends Refusal {
    GuaranteeCodeTaken(String code) {
        super(
                Kind.CONFLICT,
                "guarantee-code-taken",
                "there is a guarantee '%s' already; draft its next version instead".formatted(code));
    }
}
