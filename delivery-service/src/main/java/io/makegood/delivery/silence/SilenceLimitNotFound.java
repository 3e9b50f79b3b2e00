package io.makegood.delivery.silence;

import io.makegood.kernel.refusal.Refusal;

/** The tenant set no limit for the carrier. */
public class SilenceLimitNotFound extends Refusal {

    public SilenceLimitNotFound(String carrier) {
        super(Kind.NOT_FOUND, "silence-limit-not-found", "no limit of silence is set for '%s'".formatted(carrier));
    }
}
