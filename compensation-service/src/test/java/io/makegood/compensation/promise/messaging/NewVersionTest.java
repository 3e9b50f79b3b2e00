package io.makegood.compensation.promise.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.world.PromiseService;
import io.makegood.compensation.world.Shop;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was promised under one version of a guarantee is paid by it, whatever is published later. */
@QuarkusTest
class NewVersionTest {

    private static final String ORDER = "1993505414";

    private Shop shop;
    private PromiseService promiseService;

    @BeforeEach
    void open() {
        shop = Shop.open();
        promiseService = shop.promiseService();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** A tenth of 118.40 a day; the second version pays 1.00 at most. */
    @Test
    void a_promise_is_priced_by_the_version_it_was_made_under() {
        UUID before = shop.promise(ORDER);
        promiseService.promises(promiseService.breached(before, ORDER, 1, 0, "PT24H"));
        assertThat(amounts(before, 1)).containsExactly("11.84");

        promiseService.guarantees(secondVersion());
        UUID after = UUID.randomUUID();
        promiseService.promises(
                madeUnderSecondVersion(after), promiseService.breached(after, "another-order", 1, 0, "PT24H"));
        assertThat(amounts(after, 1)).containsExactly("1.00");

        promiseService.promises(promiseService.breached(before, ORDER, 2, 0, "PT48H"));
        assertThat(amounts(before, 2)).containsExactly("11.84", "11.84");
    }

    private ObjectNode secondVersion() {
        ObjectNode terms = Dangdang.agreedTerms();
        ((ObjectNode) terms.at("/awards/0/then/0")).put("atMost", "1.00");
        ObjectNode message = promiseService.published(terms);
        ((ObjectNode) message.get("data")).put("version", 2);
        return message;
    }

    private ObjectNode madeUnderSecondVersion(UUID promise) {
        ObjectNode message = promiseService.made(promise, "another-order", Shop.FACTS);
        ((ObjectNode) message.at("/data/guarantee")).put("version", 2);
        return message;
    }

    private List<String> amounts(UUID promise, int count) {
        return shop.awaitPayouts(promise, "settled", count).stream()
                .map(payout -> payout.at("/amount/amount"))
                .map(JsonNode::asText)
                .toList();
    }
}
