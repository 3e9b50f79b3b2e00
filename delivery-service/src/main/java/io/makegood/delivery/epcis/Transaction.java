package io.makegood.delivery.epcis;

import static io.makegood.delivery.carrier.CarrierReport.LONGEST_NAME;

import java.util.Optional;

/** A business transaction that an event names: what is after the last slash or colon of its URI is its own number. */
final class Transaction {

    private Transaction() {}

    /** The number, if it can be the reference of an order. */
    static Optional<String> number(String uri) {
        String path = uri.split("[?#]", 2)[0];
        String number = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
        return Optional.of(number).filter(text -> !text.isBlank() && text.length() <= LONGEST_NAME);
    }
}
