package io.makegood.delivery.carrier;

import java.util.List;

/** How one sender writes what happened. Strict in what it reads, blind to what it does not know. */
public interface CarrierFormat {

    /** As in addresses, and the name of the list that its codes are of, such as {@code easypost}. */
    String name();

    /** Everything that a message says; nothing for messages that are about other things. */
    List<CarrierReport> read(byte[] body);

    /** Whether its sender signs what it pushes. */
    default boolean isSigned() {
        return true;
    }

    /** Whether whoever knows the secret has sent the message, just as it is. */
    boolean isGenuine(SentMessage message, String secret);

    /** What the sender wants to hear once its message was taken, as JSON. */
    default String receipt() {
        return "{\"accepted\":true}";
    }
}
