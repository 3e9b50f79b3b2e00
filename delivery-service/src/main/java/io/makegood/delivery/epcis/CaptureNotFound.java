package io.makegood.delivery.epcis;

import io.makegood.kernel.refusal.Refusal;
import java.util.UUID;

/** No document was taken under this id for the tenant. */
public class CaptureNotFound extends Refusal {

    public CaptureNotFound(UUID id) {
        super(Kind.NOT_FOUND, "capture-not-found", "no capture job '%s'".formatted(id));
    }
}
