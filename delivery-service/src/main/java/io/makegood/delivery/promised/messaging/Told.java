package io.makegood.delivery.promised.messaging;

import io.makegood.delivery.promised.Heard;
import io.makegood.delivery.promised.Word;
import io.makegood.kernel.messaging.Message;
import java.util.List;
import java.util.stream.Stream;

/** What a message says of an order. */
interface Told {

    String order();

    Stream<? extends Word> words();

    static List<Heard> heard(List<Message<?>> messages) {
        return messages.stream().flatMap(Told::heard).toList();
    }

    private static Stream<Heard> heard(Message<?> message) {
        Told told = (Told) message.data();
        return told.words().map(word -> new Heard(message.tenant(), told.order(), word));
    }
}
