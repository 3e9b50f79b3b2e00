package io.makegood.delivery.carrier;

import java.util.List;

/** How one sender writes what happened. Strict in what it reads, blind to what it does not know. */
public interface CarrierFormat {

    /** As in addresses, and the name of the list that its codes are of, such as {@code easypost}. */
    String name();

    /**
     * Everything that a message says; nothing for messages that are about other things. A scan whose time cannot be
     * read is left out, and says why by its time; whatever else breaks a rule refuses the whole message.
     */
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
