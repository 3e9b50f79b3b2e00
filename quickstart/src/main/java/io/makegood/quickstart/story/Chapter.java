package io.makegood.quickstart.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;

/**
 * One timeline with what it leaves open: under which guarantee the promise was made, with which facts, and what must
 * come of it by hand calculation.
 */
record Chapter(Timeline timeline, Setting setting) {

    /** As it stands in the file of the chapter. */
    record Setting(
            String timeline,
            String tenant,
            String customer,
            String source,
            LocalDateTime madeAt,
            JsonNode facts,
            JsonNode guarantee,
            Expected expected) {}

    String order() {
        return timeline.order().reference();
    }

    String guaranteeCode() {
        return setting.guarantee().path("code").asText();
    }
}
