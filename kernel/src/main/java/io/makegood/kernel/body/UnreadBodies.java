package io.makegood.kernel.body;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets the rest of a body come when it was answered unread, and keeps nothing of it: many clients read no answer before
 * they have sent everything, and the next request comes by the same connection.
 */
@ApplicationScoped
class UnreadBodies {

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(UnreadBodies::dropWhenAnswered);
    }

    private static void dropWhenAnswered(RoutingContext routing) {
        routing.addEndHandler(answered -> drop(routing.request()));
        routing.next();
    }

    private static void drop(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(null).resume();
        }
    }
}
