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
import io.makegood.promise.history.HeardEvent;
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
                        "the electric bike's battery is flat",
                        "carrier",
                        Instant.parse("2009-11-03T08:05:00Z"),
                        Instant.parse("2009-11-03T08:20:00.250Z"),
                        null,
                        null));
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
