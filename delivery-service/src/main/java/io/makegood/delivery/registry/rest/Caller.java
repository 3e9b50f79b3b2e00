package io.makegood.delivery.registry.rest;

import io.makegood.delivery.registry.CodeChange.Step;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who asks, and when. */
@RequestScoped
class Caller {

    private static final String NAMELESS = "a token without a subject";

    private final JsonWebToken token;
    private final InstantSource time;

    Caller(JsonWebToken token, InstantSource time) {
        this.token = token;
        this.time = time;
    }

    Step step(@Nullable String because) {
        return new Step(Objects.requireNonNullElse(token.getSubject(), NAMELESS), now(), because);
    }

    Instant now() {
        return time.instant();
    }
}
