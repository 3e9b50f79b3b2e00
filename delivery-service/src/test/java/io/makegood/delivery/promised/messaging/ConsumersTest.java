package io.makegood.delivery.promised.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.delivery.Shop;
import io.makegood.delivery.World;
import io.makegood.delivery.promised.LastWords;
import io.makegood.delivery.promised.Word;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConsumersTest {

    private static final String ORDER = "1993505414";

    private final Shop shop = new Shop();
    private final World world = new World(shop, ORDER);

    @Inject
    LastWords lastWords;

    @Inject
    Tenancy tenancy;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_last_word_stands_whatever_the_order_in_which_messages_come_and_how_often(long seed) {
        sendShuffled("makegood.promises", seed, promises());
        sendShuffled("makegood.compensations", seed, compensations());

        // A promise, its due time, three later dates, four verdicts that stand, an entitlement, a payout.
        await().atMost(Duration.ofSeconds(30)).until(() -> said().size() == 11);
        await().atMost(Duration.ofSeconds(30)).until(() -> numbers().equals(List.of(10, 6, 7, 11)));
        assertThat(all(Word.Owed.class))
                .singleElement()
                .satisfies(owed -> assertThat(owed.amount().toString()).isEqualTo("CNY 11.84"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> all(Word.Paid.class).get(0).stage() == Word.Paid.Stage.SETTLED);
    }

    @Test
    void a_message_that_cannot_be_read_becomes_a_dead_letter_and_holds_nothing_back() {
        ObjectNode broken = world.message("promise-made/example");
        ((ObjectNode) broken.path("data")).put("zone", "Nowhere/At_All");

        world.promises(broken, world.message("re-promised/example-1"));

        await().atMost(Duration.ofSeconds(30)).until(() -> said().size() == 1);
        assertThat(shop.as(Roles.ADMIN)
                        .get("/v1/dead-letters")
                        .path("data.consumer")
                        .toString())
                .contains("delivery-service");
    }

    private List<ObjectNode> promises() {
        List<ObjectNode> messages = new ArrayList<>();
        messages.add(world.message("promise-made/example"));
        for (int i = 1; i <= 3; i++) {
            messages.add(world.message("re-promised/example-" + i));
        }
        for (String verdict : List.of(
                "01-at-risk",
                "02-breached-in-silence",
                "03-breached-24h",
                "04-re-promise-1-at-risk",
                "05-re-promise-2-at-risk",
                "06-re-promise-1-breached",
                "07-re-promise-2-breached",
                "08-breached-48h",
                "09-re-promise-3-at-risk",
                "10-breached-72h",
                "11-re-promise-3-breached")) {
            messages.add(world.verdict(verdict));
        }
        return messages;
    }

    private List<ObjectNode> compensations() {
        ObjectNode first = world.message("entitlement-computed/example");
        ((ObjectNode) first.path("data")).put("number", 1);
        ((ObjectNode) first.at("/data/amount")).put("amount", "5.00");
        return List.of(
                first,
                world.message("entitlement-computed/example"),
                world.message("payout-instructed/example"),
                world.message("payout-failed/example"),
                world.message("payout-settled/example"));
    }

    /** Each twice: once as the same message, once under an id of its own. */
    private void sendShuffled(String topic, long seed, List<ObjectNode> messages) {
        List<ObjectNode> all = new ArrayList<>(messages);
        all.addAll(messages);
        messages.forEach(message ->
                all.add(message.deepCopy().put("id", message.path("id").asText() + "-again")));
        Collections.shuffle(all, new Random(seed));
        world.send(topic, all);
    }

    private List<Integer> numbers() {
        return all(Word.Judged.class).stream().map(Word.Judged::verdict).toList();
    }

    private <T extends Word> List<T> all(Class<T> type) {
        return said().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<Word> said() {
        return tenancy.actingFor(shop.tenant(), () -> lastWords.ofOrder(ORDER));
    }
}
