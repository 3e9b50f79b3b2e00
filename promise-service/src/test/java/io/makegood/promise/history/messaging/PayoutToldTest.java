package io.makegood.promise.history.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.Contracts;
import io.makegood.promise.history.HeardEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the agreed messages about payouts are to us. */
class PayoutToldTest {

    private static final ObjectMapper TOLERANT = Json.tolerant(Contracts.JSON);

    @ParameterizedTest
    @CsvSource({
        "payout-held, compensation-owed",
        "payout-instructed, compensation-owed",
        "payout-settled, compensation-paid",
        "payout-rejected, compensation-withdrawn",
        "payout-withdrawn, compensation-replaced"
    })
    void each_is_an_event_of_its_order(String message, String event) throws JsonProcessingException {
        HeardEvent heard = heard(message).orElseThrow();

        assertThat(heard.type()).isEqualTo(event);
        assertThat(heard.order().order()).isEqualTo("1993505414");
        assertThat(heard.values().text("payout")).isPresent();
        assertThat(heard.isFor("0199d2c4-6b3e-7c51-9a0e-4f2d8b7a1c93")).isTrue();
        assertThat(heard.isFor("another")).isFalse();
    }

    @Test
    void one_that_was_never_settled_and_failed_is_none() throws JsonProcessingException {
        assertThat(heard("payout-failed")).isEmpty();
    }

    @Test
    void money_that_came_back_takes_back_that_it_was_paid() throws JsonProcessingException {
        HeardEvent paid = heard("payout-settled").orElseThrow();
        HeardEvent returned = heard("payout-failed", "example-returned").orElseThrow();

        assertThat(returned.type()).isEqualTo("compensation-returned");
        assertThat(returned.withdraws()).isEqualTo(paid.id().id());
    }

    private static Optional<HeardEvent> heard(String message) throws JsonProcessingException {
        return heard(message, "example");
    }

    private static Optional<HeardEvent> heard(String message, String example) throws JsonProcessingException {
        JsonNode data = Contracts.read(message + "/" + example + ".json").path("data");
        return TOLERANT.treeToValue(data, PayoutTold.class).heard(new Tenant("dangdang"), "makegood." + message);
    }
}
