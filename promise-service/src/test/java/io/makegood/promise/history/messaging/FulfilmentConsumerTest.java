package io.makegood.promise.history.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.promise.Shop;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FulfilmentConsumerTest {

    private static final String ORDER = "1993505414";
    private static final String ON_TIME = "2009-11-02T11:40:00+08:00";
    private static final String IN_SILENCE = "breached PT72H";

    private final Shop shop = new Shop();

    @BeforeEach
    void publish() {
        shop.publish("next-morning");
    }

    @Test
    void a_scan_that_arrives_late_keeps_the_promise() {
        String promise = shop.promise(ORDER);

        shop.tell(ORDER, "scan", "delivered", ON_TIME, "");

        assertThat(shop.verdicts(promise)).hasSize(6).endsWith(IN_SILENCE, "kept");
        assertThat(shop.state(promise)).isEqualTo("kept");
    }

    @Test
    void what_was_heard_before_the_promise_was_made_counts() {
        shop.tell(ORDER, "scan", "delivered", ON_TIME, "");

        assertThat(shop.verdicts(shop.promise(ORDER))).containsExactly("at-risk", "kept");
    }

    @Test
    void a_message_delivered_twice_and_an_event_sent_twice_have_one_effect() {
        String promise = shop.promise(ORDER);
        String messageId = UUID.randomUUID().toString();
        String message = shop.fulfilment(messageId, ORDER, "scan", "delivered", ON_TIME, "");
        shop.send(ORDER, message);
        shop.send(ORDER, message);
        shop.send(ORDER, shop.fulfilment(UUID.randomUUID().toString(), ORDER, "scan", "delivered", ON_TIME, ""));

        shop.tell(ORDER, "the last word", "complaint", ON_TIME, "");

        assertThat(shop.heard(ORDER)).containsExactly("scan", "the last word");
        assertThat(shop.verdicts(promise)).hasSize(6);
    }

    @Test
    void a_withdrawal_works_though_it_arrives_before_what_it_withdraws() {
        String promise = shop.promise(ORDER);

        shop.tell(ORDER, "error", "withdrawn", "2009-11-02T12:30:00+08:00", ", \"withdraws\": \"scan\"");
        shop.tell(ORDER, "scan", "delivered", ON_TIME, "");

        assertThat(shop.verdicts(promise)).hasSize(5).endsWith(IN_SILENCE);
        shop.get("/v1/orders/{order}/timeline", ORDER)
                .then()
                .body("events.id", contains("scan", "error"))
                .body("events.standing", contains("withdrawn", "effective"))
                .body("events.effective", contains(false, true));
    }

    @Test
    void a_withdrawn_scan_gives_the_promise_back_to_the_clock() {
        String promise = shop.promise(ORDER);
        shop.tell(ORDER, "scan", "delivered", ON_TIME, "");

        shop.tell(ORDER, "error", "withdrawn", "2009-11-02T12:30:00+08:00", ", \"withdraws\": \"scan\"");

        assertThat(shop.verdicts(promise)).endsWith("kept", IN_SILENCE);
        assertThat(shop.state(promise)).isEqualTo("breached");
    }

    @Test
    void weather_heard_of_late_excuses() {
        String promise = shop.promise(ORDER);

        shop.tell(ORDER, "snow", "delayed", "2009-11-02T08:00:00+08:00", ", \"party\": \"force-majeure\"");

        assertThat(shop.state(promise)).isEqualTo("excused");
        shop.get("/v1/promises/{id}/verdicts?limit=200", promise)
                .then()
                .body("data[-1].excusedBy.exclusion", equalTo("force-majeure"))
                .body("data[-1].excusedBy.event.id", equalTo("snow"));
    }

    @Test
    void a_message_that_cannot_be_read_is_set_aside_and_holds_back_no_other() {
        String promise = shop.promise(ORDER);
        shop.send(ORDER, "{\"specversion\": \"1.0\", \"ceci n'est pas\": ");
        shop.send(ORDER, shop.fulfilment("1", ORDER, "broken", "delivered", "yesterday", ""));

        shop.tell(ORDER, "scan", "delivered", ON_TIME, "");

        assertThat(shop.state(promise)).isEqualTo("kept");
        shop.as(Roles.OPERATIONS)
                .get("/v1/dead-letters")
                .then()
                .body("data.topic", contains("makegood.fulfilment", "makegood.fulfilment"))
                .body("data[0].payload", containsString("yesterday"));
    }

    @Test
    void the_order_of_another_tenant_is_another_order() {
        Shop other = new Shop();
        String promise = shop.promise(ORDER);

        other.tell(ORDER, "scan", "delivered", ON_TIME, "");

        assertThat(shop.state(promise)).isEqualTo("breached");
        shop.get("/v1/orders/{order}/timeline", ORDER).then().body("events", empty());
    }
}
