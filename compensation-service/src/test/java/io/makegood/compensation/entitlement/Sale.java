package io.makegood.compensation.entitlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.State;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.tenancy.Tenant;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise to ship something of a price by noon; the whole price is owed when it is late. */
record Sale(Promise promise, Instant madeAt, Facts facts) {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** The whole price, half as much again from two days, and then what is said. */
    static JsonNode terms(String then) {
        return terms("CNY", "{tiers: [{below: PT48H, amount: price}, {from: PT48H, percent: 150, of: price}]}", then);
    }

    static JsonNode terms(String currency, String pay, String then) {
        try {
            return YAML.readTree("""
                    currency: %s
                    zone: Asia/Shanghai
                    rounding: half-up
                    overpaid: recover
                    facts: {price: money, seller: text}
                    objectives: [{id: shipped, due: given, reachedBy: [shipped]}]
                    exclusions: [{id: weather, reasons: [snow]}]
                    awards: [{id: late, for: shipped, remedies: [{kind: refund}], pay: %s, then: [%s]}]
                    """.formatted(currency, pay, then));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Sale of(String price) {
        return new Sale(
                new Promise(
                        new PromiseId(new Tenant("bazaar"), UUID.randomUUID()),
                        "order-of-" + price,
                        "ada",
                        new GuaranteeVersion("ships-by-noon", 1)),
                NOON,
                new Facts(Map.of("price", TextNode.valueOf(price), "seller", TextNode.valueOf("bob"))));
    }

    Sale of(Tenant tenant, String order) {
        PromiseId key = new PromiseId(tenant, promise.id());
        return new Sale(new Promise(key, order, promise.customer(), promise.guarantee()), madeAt, facts);
    }

    Sale at(String moment) {
        return new Sale(promise, Instant.parse(moment), facts);
    }

    Sale to(String customer) {
        return new Sale(new Promise(promise.key(), promise.order(), customer, promise.guarantee()), madeAt, facts);
    }

    Sale from(String seller) {
        Map<String, JsonNode> all = new HashMap<>(facts.byName());
        all.put("seller", TextNode.valueOf(seller));
        return new Sale(promise, madeAt, new Facts(all));
    }

    Sale under(String guarantee) {
        GuaranteeVersion version = new GuaranteeVersion(guarantee, 1);
        return new Sale(new Promise(promise.key(), promise.order(), promise.customer(), version), madeAt, facts);
    }

    UnpricedVerdict late(int number) {
        return late(number, "PT1H");
    }

    UnpricedVerdict late(int number, String late) {
        return verdict(number, State.BREACHED, Map.of("late", late), null);
    }

    UnpricedVerdict kept(int number) {
        return verdict(number, State.KEPT, Map.of(), null);
    }

    UnpricedVerdict excused(int number) {
        return verdict(number, State.EXCUSED, Map.of("late", "PT1H"), "weather");
    }

    private UnpricedVerdict verdict(int number, State state, Map<String, String> known, @Nullable String because) {
        Verdict verdict =
                new Verdict(promise.key(), number, "shipped", "", 0, state, known, because, null, List.of(), null);
        return new UnpricedVerdict(promise, madeAt, facts, verdict);
    }
}
