package io.makegood.compensation;

import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.State;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.compensation.terms.Terms;
import io.makegood.compensation.terms.TermsReader;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The world of the rule tests: a book parcel to Beijing, worth 118.40 CNY, with 5.00 CNY for shipping. */
public final class Dangdang {

    public static final Promise PROMISE = new Promise(
            new PromiseId(new Tenant("dangdang"), UUID.fromString("0199d2c4-6b3e-7c51-9a0e-4f2d8b7a1c93")),
            "1993505414",
            "zhang-lan",
            new GuaranteeVersion("next-morning", 1));

    public static final Terms TERMS = TermsReader.read(
            Contracts.example("guarantee-published/example.json").at("/data/terms"));

    public static final Facts FACTS =
            Facts.read(Contracts.example("promise-made/example.json").at("/data/facts"));

    private Dangdang() {}

    public static UnpricedVerdict breached(int number, int rePromise, String lateBy) {
        return unpriced(verdict(number, rePromise, State.BREACHED, Duration.parse(lateBy), null));
    }

    public static UnpricedVerdict reached(int number, State state) {
        return unpriced(verdict(number, 0, state, null, null));
    }

    public static UnpricedVerdict excused(int number, String exclusion) {
        return unpriced(verdict(number, 0, State.EXCUSED, Duration.ofHours(10), exclusion));
    }

    public static UnpricedVerdict unpriced(Verdict verdict) {
        return new UnpricedVerdict(PROMISE, FACTS, verdict);
    }

    private static Verdict verdict(
            int number, int rePromise, State state, @Nullable Duration lateBy, @Nullable String exclusion) {
        return new Verdict(PROMISE.key(), number, "delivered", rePromise, state, lateBy, exclusion, List.of());
    }
}
