package io.makegood.compensation.payout.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.routing.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeSignatureTest {

    private static final Secret SECRET = new Secret("whsec_test_secret");
    private static final long SENT = 1_700_000_000L;

    /** By {@code openssl dgst -sha256 -hmac} over the second of sending, a point and the body. */
    private static final String HMAC = "248a374f50f943a28b0f6ab50faf9a7e7e29b710fa26df9fb1618b9bf8ea9c9a";

    @ParameterizedTest
    @CsvSource({"0, true", "300, true", "-300, true", "301, false", "-301, false"})
    void an_event_is_genuine_for_five_minutes(long secondsLater, boolean genuine) {
        assertThat(isGenuine("t=%d,v1=%s".formatted(SENT, HMAC), "{\"id\":\"evt_1\"}", SENT + secondsLater))
                .isEqualTo(genuine);
    }

    @Test
    void while_secrets_change_over_one_of_several_signatures_is_enough() {
        assertThat(isGenuine(
                        "t=%d,v0=old,v1=%s,v1=%s".formatted(SENT, "0".repeat(64), HMAC), "{\"id\":\"evt_1\"}", SENT))
                .isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "t=1700000000",
                "v1=" + HMAC,
                "t=x,v1=" + HMAC,
                "t=1700000001,v1=" + HMAC,
                "t=1700000000,v0=" + HMAC
            })
    void whatever_else_is_in_the_header_is_not_genuine(String header) {
        assertThat(isGenuine(header, "{\"id\":\"evt_1\"}", SENT)).isFalse();
    }

    @Test
    void a_changed_body_is_not_genuine() {
        assertThat(isGenuine("t=%d,v1=%s".formatted(SENT, HMAC), "{\"id\":\"evt_2\"}", SENT))
                .isFalse();
    }

    private static boolean isGenuine(String header, String body, long second) {
        return StripeSignature.isGenuine(
                header, body.getBytes(StandardCharsets.UTF_8), SECRET, Instant.ofEpochSecond(second));
    }
}
