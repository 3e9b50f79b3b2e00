package io.makegood.delivery.imports;

import io.makegood.kernel.refusal.Refusal;
import java.util.UUID;

/** The tenant opened no such import. */
public class ImportNotFound extends Refusal {

    ImportNotFound(UUID id) {
        super(Kind.NOT_FOUND, "import-not-found", "no import '%s'".formatted(id));
    }
}
