package io.makegood.quickstart.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.makegood.quickstart.stack.FreePorts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MerchantEndpointTest {

    private static final String BODY = "{\"type\":\"payout.instructed\",\"data\":{\"amount\":{\"amount\":\"5.00\"}}}";

    private static final Duration A_MONTH = Duration.ofDays(30);

    private long timestamp = Instant.now().getEpochSecond();
    private Path folder;
    private MerchantEndpoint merchant;

    @BeforeEach
    void open(@TempDir Path temporary) {
        folder = temporary;
        merchant = start(folder);
    }

    @AfterEach
    void close() {
        merchant.close();
    }

    @Test
    void a_signed_payout_is_paid_and_shown() throws Exception {
        assertThat(send("payout-1", signed("payout-1")).statusCode()).isEqualTo(200);

        assertThat(shown()).contains("payout-1", "wallet-1", "5.00");
    }

    @Test
    void a_payout_that_comes_twice_is_paid_once() throws Exception {
        String first = send("payout-1", signed("payout-1")).body();

        assertThat(send("payout-1", signed("payout-1")).body()).isEqualTo(first);
        assertThat(shown()).doesNotContain("wallet-2");
    }

    @Test
    void a_payout_is_still_known_after_a_restart() throws Exception {
        String first = send("payout-1", signed("payout-1")).body();
        merchant.close();
        merchant = start(folder);

        assertThat(send("payout-1", signed("payout-1")).body()).isEqualTo(first);
    }

    @Test
    void a_payout_with_a_wrong_signature_is_not_paid() throws Exception {
        assertThat(send("payout-2", signed("payout-1")).statusCode()).isEqualTo(401);

        assertThat(shown()).doesNotContain("payout-2");
    }

    @Test
    void in_a_rehearsal_it_goes_by_the_time_of_the_rehearsal() throws Exception {
        merchant.setBack(A_MONTH);
        assertThat(send("payout-1", signed("payout-1")).statusCode()).isEqualTo(401);

        timestamp -= A_MONTH.toSeconds();
        assertThat(send("payout-1", signed("payout-1")).statusCode()).isEqualTo(200);
        assertThat(send("payout-2", signed("payout-1")).statusCode()).isEqualTo(401);
    }

    private static MerchantEndpoint start(Path folder) {
        int port = FreePorts.find(1).get(0);
        MerchantEndpoint endpoint =
                new MerchantEndpoint(port, folder.resolve("payments.jsonl"), folder.resolve("secret"));
        endpoint.start();
        return endpoint;
    }

    private String signed(String payoutId) throws Exception {
        return new Webhook(merchant.secret()).sign(payoutId, timestamp, BODY);
    }

    private HttpResponse<String> send(String payoutId, String signature) throws Exception {
        return answer(HttpRequest.newBuilder(merchant.payoutsAddress())
                .header("webhook-id", payoutId)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signature)
                .POST(BodyPublishers.ofString(BODY))
                .build());
    }

    private String shown() throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(merchant.address() + "/"))
                        .build())
                .body();
    }

    private static HttpResponse<String> answer(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
