package io.makegood.compensation.claim;

import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/** A claim against a carrier for 12.50 of freight, to be filed within June. */
public final class AnyClaim {

    static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");
    static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    private AnyClaim() {}

    static Act by(String person) {
        return new Act(person, "because", null, NOON);
    }

    static Demand demand(int number, String amount) {
        return demand("order-1", List.of("JD01"), number, amount);
    }

    private static Demand demand(String order, List<String> tracking, int number, String amount) {
        return new Demand(
                "dhl-express",
                new Promise(
                        new PromiseId(
                                new Tenant("shop"), UUID.nameUUIDFromBytes(order.getBytes(StandardCharsets.UTF_8))),
                        order,
                        "ada",
                        new GuaranteeVersion("dhl-express-mbg", 1)),
                "money-back",
                UUID.randomUUID(),
                number,
                euros(amount),
                tracking,
                "delivered missed, late by PT2H",
                "100% of freight is 12.50 EUR",
                NOON,
                JULY);
    }

    /** Opened from facts. */
    public static Claim open(String order, String tracking, String amount) {
        return Claim.open(demand(order, List.of(tracking), 1, amount), NOON).claim();
    }

    static Claim in(Claim.State state) {
        Claim open = Claim.open(demand(1, "12.50"), NOON).claim();
        return switch (state) {
            case OPEN -> open;
            case FILED -> filed();
            case ACCEPTED -> filed().accept(euros("12.50"), by("bob")).claim();
            case DECLINED -> filed().decline(by("bob")).claim();
            case CREDITED -> filed().credit(euros("12.50"), by("bob")).claim();
            case EXPIRED -> open.expire(JULY).claim();
            case WITHDRAWN -> filed().withdraw(by("bob")).claim();
        };
    }

    private static Claim filed() {
        return Claim.open(demand(1, "12.50"), NOON)
                .claim()
                .file(null, by("ada"))
                .claim();
    }

    public static Money euros(String amount) {
        return Money.parse("EUR " + amount);
    }
}
