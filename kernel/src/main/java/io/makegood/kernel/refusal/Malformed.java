package io.makegood.kernel.refusal;

import java.util.List;

/** A request that cannot even be read: broken JSON, an unknown parameter, a value of the wrong form. */
public final class Malformed extends Refusal {

    public Malformed(String code, String detail, List<Violation> errors) {
        super(Kind.MALFORMED, code, detail, errors);
    }

    public Malformed(String code, String detail) {
        this(code, detail, List.of());
    }
}
