package io.makegood.compensation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.State;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.Terms;
import io.makegood.terms.check.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The world of the rule tests: a book parcel to Beijing, worth 118.40 CNY, with 5.00 CNY for shipping. */
public final class Dangdang {

    public static final Promise PROMISE = new Promise(
            new PromiseId(new Tenant("dangdang"), UUID.fromString("0199d2c4-6b3e-7c51-9a0e-4f2d8b7a1c93")),
            "1993505414",
            "zhang-lan",
            new GuaranteeVersion("next-morning", 1));

    public static final Instant MADE_AT = Instant.parse("2009-11-01T10:52:01Z");

    public static final Terms TERMS = terms(agreedTerms());

    public static final Facts FACTS =
            Facts.read(Contracts.example("promise-made/example.json").at("/data/facts"));

    private Dangdang() {}

    /** To be changed as a test needs them. */
    public static ObjectNode agreedTerms() {
        return Contracts.example("guarantee-published/example.json")
                .at("/data/terms")
                .deepCopy();
    }

    /** The same, but who waits gets the choice: cash, which is the default, or half as much again as a voucher. */
    public static ObjectNode termsWithChoice(String within) {
        ObjectNode terms = agreedTerms();
        ObjectNode award = (ObjectNode) terms.at("/awards/0");
        ArrayNode remedies = award.putArray("remedies");
        remedies.addObject().put("kind", "refund").put("as", "cash");
        remedies.addObject()
                .put("kind", "coupon")
                .put("as", "voucher")
                .put("percent", 150)
                .put("expires", "P1Y");
        award.putObject("choice").put("within", within).put("default", "cash");
        return terms;
    }

    public static Terms terms(JsonNode terms) {
        return Validation.trusted(terms, Map.of());
    }

    public static UnpricedVerdict breached(int number, int rePromise, String late) {
        return unpriced(verdict(number, rePromise, State.BREACHED, Map.of("late", late), null));
    }

    public static UnpricedVerdict reached(int number, State state) {
        return reached(number, 0, state);
    }

    public static UnpricedVerdict reached(int number, int rePromise, State state) {
        return unpriced(verdict(number, rePromise, state, Map.of(), null));
    }

    public static UnpricedVerdict excused(int number, String exclusion) {
        return unpriced(verdict(number, 0, State.EXCUSED, Map.of("late", "PT10H"), exclusion));
    }

    public static UnpricedVerdict unpriced(Verdict verdict) {
        return new UnpricedVerdict(PROMISE, MADE_AT, FACTS, verdict);
    }

    private static Verdict verdict(
            int number, int rePromise, State state, Map<String, String> known, @Nullable String because) {
        return new Verdict(
                PROMISE.key(), number, "delivered", "", rePromise, state, known, because, null, List.of(), null);
    }
}
