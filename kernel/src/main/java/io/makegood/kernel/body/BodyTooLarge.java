package io.makegood.kernel.body;

import io.makegood.kernel.refusal.Refusal;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** Says how much would have been taken; what was sent is not read to its end, so that nobody knows how much it is. */
final class BodyTooLarge extends Refusal {

    private BodyTooLarge(long most) {
        super(
                Kind.TOO_LARGE,
                "body-too-large",
                "the body has more than %d bytes, the most that this takes".formatted(most));
    }

    /**
     * Over HTTP/1 the rest is let come, and nothing of it kept: many clients read no answer before they have sent
     * everything, and the next request comes by the same connection. HTTP/2 ends the stream by itself.
     */
    static BodyTooLarge droppingTheRest(HttpServerRequest request, long most) {
        if (request.version() != HttpVersion.HTTP_2) {
            request.handler(null).resume();
        }
        return new BodyTooLarge(most);
    }
}
