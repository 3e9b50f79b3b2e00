package io.makegood.delivery.connection;

import io.makegood.kernel.refusal.Refusal;

/** No such connection; of an address nothing is said that its sender does not know. */
public class ConnectionNotFound extends Refusal {

    ConnectionNotFound(String detail) {
        super(Kind.NOT_FOUND, "connection-not-found", detail);
    }
}
