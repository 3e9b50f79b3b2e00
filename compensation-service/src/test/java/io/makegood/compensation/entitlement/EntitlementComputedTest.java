package io.makegood.compensation.entitlement;

import static io.makegood.compensation.Dangdang.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.EventRef;
import io.makegood.compensation.promise.Verdict.State;
import io.makegood.kernel.messaging.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What we tell is what was agreed. */
class EntitlementComputedTest {

    private static final Instant NOW = Instant.parse("2009-11-03T04:00:00.200Z");

    @Test
    void that_more_is_owed() {
        List<Entitlement> computed =
                new Assessment(TERMS).price(Dangdang.breached(2, 0, "PT0S"), Dangdang.breached(3, 0, "PT24H"));

        assertAgreed(computed.get(1), "example");
    }

    @Test
    void the_explanation_tells_amounts_with_their_currency() {
        Entitlement computed =
                new Assessment(TERMS).price(Dangdang.breached(3, 0, "PT24H")).get(0);

        assertThat(EntitlementComputed.message(computed).data().toString()).contains("= 11.84 CNY");
    }

    @Test
    void that_nothing_is_owed_and_why() {
        assertAgreed(new Assessment(TERMS).price(excused()).get(0), "example-excused");
    }

    private static UnpricedVerdict excused() {
        return Dangdang.unpriced(new Verdict(
                Dangdang.PROMISE.key(),
                2,
                "delivered",
                "",
                0,
                State.EXCUSED,
                Map.of("late", "PT10H"),
                "force-majeure",
                null,
                List.of(new EventRef("beijing-couriers", "snow-1")),
                null));
    }

    private static void assertAgreed(Entitlement computed, String name) {
        JsonNode example = Contracts.example("entitlement-computed/%s.json".formatted(name));
        Outgoing message = EntitlementComputed.message(as(computed, example));

        JsonNode data = Contracts.written(message.data());
        assertThat(Contracts.withoutWording(data)).isEqualTo(Contracts.withoutWording(example.get("data")));
        assertThat(data.get("explanation").asText()).isNotEmpty();
        assertThat(message.type()).isEqualTo(example.get("type").asText());
        assertThat(message.subject()).isEqualTo(example.get("subject").asText());
        assertThat(message.key()).isEqualTo("dangdang|1993505414");
        Contracts.assertValid(example, "entitlement-computed");
        Contracts.assertValid(((ObjectNode) example.deepCopy()).set("data", data), "entitlement-computed");
    }

    private static Entitlement as(Entitlement one, JsonNode example) {
        return new Entitlement(
                UUID.fromString(example.at("/data/entitlementId").asText()),
                one.promise(),
                one.form(),
                one.number(),
                one.verdict(),
                one.amount(),
                one.change(),
                one.instructed(),
                one.difference(),
                one.inKind(),
                one.discretion(),
                one.trace(),
                NOW,
                one.corrects(),
                one.cause());
    }
}
