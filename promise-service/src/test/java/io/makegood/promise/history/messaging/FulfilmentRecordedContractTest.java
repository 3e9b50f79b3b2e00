package io.makegood.promise.history.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.json.Json;
import io.makegood.promise.Contracts;
import io.makegood.promise.World;
import io.makegood.promise.history.EventId;
import io.makegood.promise.history.EventValues;
import io.makegood.promise.history.HeardEvent;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FulfilmentRecordedContractTest {

    private static final ObjectMapper TOLERANT = Json.tolerant(Contracts.JSON);

    @Test
    void a_delay_is_read_as_agreed() throws JsonProcessingException {
        assertThat(read("example-delayed"))
                .isEqualTo(new HeardEvent(
                        World.ORDER,
                        new EventId("beijing-couriers", "1993505414-delayed-2"),
                        "delayed",
                        null,
                        "DD-BJ-1993505414",
                        EventValues.NONE,
                        "the electric bike's battery is flat",
                        "carrier",
                        Instant.parse("2009-11-03T08:05:00Z"),
                        Instant.parse("2009-11-03T08:20:00.250Z"),
                        null,
                        null));
    }

    @Test
    void an_appointment_says_what_it_is_about_and_until_when() throws JsonProcessingException {
        HeardEvent agreed = read("example-appointment");

        assertThat(agreed.subject()).isEqualTo("visit-1");
        assertThat(agreed.values().json().path("until").asText()).isEqualTo("2025-06-02T12:00:00+01:00");
        assertThat(agreed.values().number("metresOfCable")).contains(new BigDecimal("37.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "values"})
    void what_older_messages_do_not_have_may_be_missing(String field) throws JsonProcessingException {
        ObjectNode data = (ObjectNode) agreed("example");
        data.remove(field);

        HeardEvent heard = TOLERANT.treeToValue(data, FulfilmentRecorded.class).heard(World.ORDER.tenant());

        assertThat(heard.subject()).isNull();
        assertThat(heard.values()).isEqualTo(EventValues.NONE);
    }

    @Test
    void a_withdrawal_and_a_correction_name_their_event() throws JsonProcessingException {
        assertThat(read("example-withdrawn").withdraws()).isEqualTo("1993505414-delivered");
        assertThat(read("example-corrected").corrects()).isEqualTo("1993505414-delivered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "source", "eventId", "type", "occurredAt", "recordedAt"})
    void what_judging_needs_must_be_there(String field) {
        ObjectNode data = (ObjectNode) agreed("example");
        data.remove(field);

        assertThatThrownBy(() -> TOLERANT.treeToValue(data, FulfilmentRecorded.class))
                .hasMessageContaining(field);
    }

    private static HeardEvent read(String example) throws JsonProcessingException {
        return TOLERANT.treeToValue(agreed(example), FulfilmentRecorded.class).heard(World.ORDER.tenant());
    }

    private static JsonNode agreed(String example) {
        return Contracts.read("fulfilment-recorded/" + example + ".json").path("data");
    }
}
