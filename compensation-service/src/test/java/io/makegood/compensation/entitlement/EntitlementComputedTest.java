package io.makegood.compensation.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.EventRef;
import io.makegood.compensation.promise.Verdict.State;
import io.makegood.compensation.terms.Overpaid;
import io.makegood.compensation.terms.Remedy;
import io.makegood.kernel.messaging.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What we tell is what was agreed. */
class EntitlementComputedTest {

    private static final Instant NOW = Instant.parse("2009-11-03T04:00:00.200Z");

    @Test
    void that_more_is_owed() {
        Entitlement before = first(Dangdang.breached(2, 0, "PT0S"));
        Entitlement computed = before.next(price(Dangdang.breached(3, 0, "PT24H")), Overpaid.RECOVER, NOW);

        assertAgreed(computed, "example");
    }

    @Test
    void that_nothing_is_owed_and_why() {
        Verdict excused = new Verdict(
                Dangdang.PROMISE.key(),
                2,
                "delivered",
                0,
                State.EXCUSED,
                Duration.ofHours(10),
                "force-majeure",
                List.of(new EventRef("beijing-couriers", "snow-1")));

        assertAgreed(first(Dangdang.unpriced(excused)), "example-excused");
    }

    private static void assertAgreed(Entitlement computed, String name) {
        JsonNode example = Contracts.example("entitlement-computed/%s.json".formatted(name));
        Outgoing message = EntitlementComputed.message(withId(computed, example));

        assertThat(Contracts.written(message.data())).isEqualTo(example.get("data"));
        assertThat(message.type()).isEqualTo(example.get("type").asText());
        assertThat(message.subject()).isEqualTo(example.get("subject").asText());
        assertThat(message.key()).isEqualTo("dangdang|1993505414");
        Contracts.assertValid(example, "entitlement-computed");
    }

    private static Entitlement withId(Entitlement one, JsonNode example) {
        return new Entitlement(
                UUID.fromString(example.at("/data/entitlementId").asText()),
                one.promise(),
                one.remedy(),
                one.number(),
                one.amount(),
                one.change(),
                one.instructed(),
                one.difference(),
                one.trace(),
                one.computedAt());
    }

    private static Entitlement first(UnpricedVerdict verdict) {
        return Entitlement.first(Dangdang.PROMISE, Remedy.REFUND, price(verdict), NOW);
    }

    private static Trace price(UnpricedVerdict verdict) {
        return Pricing.price(Dangdang.TERMS, Dangdang.TERMS.awards().get(0), verdict);
    }
}
