package io.makegood.journey;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.merchant.MerchantEndpoint;
import io.makegood.quickstart.rest.Json;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payout is promised within three seconds, and 7 % of the order are owed if it is later. */
class PaidLateJourneyTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void a_payer_that_was_down_past_the_deadline_pays_what_is_owed_for_that_too_and_each_once(@TempDir Path folder)
            throws IOException {
        try (MerchantEndpoint merchant =
                new MerchantEndpoint(freePort(), folder.resolve("payments"), folder.resolve("secret"))) {
            Shop shop = Shop.open("ada-s-slow-payer", merchant, "/paid-promptly.json");
            ShopOrder order = shop.order("paid-late");
            order.promised(ofHours(-5), ofHours(-1));
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(order.payouts())
                            .containsExactly("payment refund 5.00 instructed", "payment refund 7.00 instructed"));

            merchant.start();

            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(order.verdicts())
                            .last()
                            .asString()
                            .startsWith("promise breached PT")
                            .endsWith(" for good"));
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(order.payouts())
                            .containsExactly("payment refund 5.00 settled", "payment refund 7.00 settled"));
            assertThat(paid(merchant)).containsExactly("5.00", "7.00");
        }
    }

    private static List<String> paid(MerchantEndpoint merchant) throws IOException {
        JsonNode book = Json.MAPPER.readTree(merchant.address().toURL());
        return StreamSupport.stream(book.path("payments").spliterator(), false)
                .map(payment -> payment.at("/payout/amount/amount").asText())
                .toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
