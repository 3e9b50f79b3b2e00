package io.makegood.quickstart.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One timeline with what it leaves open: under which guarantee the promise was made, with which facts, and what must
 * come of it by hand calculation.
 *
 * @param message in which a carrier tells some of the events; null when all are told in our own format
 */
record Chapter(Timeline timeline, Setting setting, @Nullable CarrierMessage message) {

    private static final String BY_CARRIER = "-by-carrier";

    /** As it stands in the file of the chapter. */
    record Setting(
            String timeline,
            String tenant,
            String customer,
            String source,
            LocalDateTime madeAt,
            JsonNode facts,
            JsonNode guarantee,
            Expected expected) {

        Setting of(String other) {
            return new Setting(timeline, other, customer, source, madeAt, facts, guarantee, expected);
        }
    }

    /** The same, told by a carrier, of an order and to a merchant of its own. */
    Chapter toldBy(CarrierMessage carrier) {
        return new Chapter(timeline.of(order() + BY_CARRIER), setting.of(setting.tenant() + BY_CARRIER), carrier);
    }

    boolean isToldByCarrier(Timeline.Event event) {
        return message != null && message.tells().contains(event.type());
    }

    String order() {
        return timeline.order().reference();
    }

    String guaranteeCode() {
        return setting.guarantee().path("code").asText();
    }
}
