package io.makegood.delivery.registry;

import io.makegood.kernel.refusal.Refusal;
import java.util.UUID;

/** Nobody of the tenant proposed such a change of the list. */
public class CodeChangeNotFound extends Refusal {

    CodeChangeNotFound(String codes, UUID id) {
        super(Kind.NOT_FOUND, "code-change-not-found", "no change '%s' of code list '%s'".formatted(id, codes));
    }
}
