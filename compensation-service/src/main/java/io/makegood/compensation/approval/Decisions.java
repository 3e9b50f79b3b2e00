package io.makegood.compensation.approval;

import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.PayoutNotFound;
import io.makegood.compensation.payout.Payouts;
import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets people decide on payouts that wait: one effect each, whoever else decides at the same moment. */
@ApplicationScoped
public class Decisions {

    /** What came of one wish: a decision or a refusal. */
    public record Result(
            UUID payout,
            @Nullable Decision decision,
            @Nullable Refusal refusal) {}

    private final OrderLocks orders;
    private final Payouts payouts;
    private final ApprovalPolicies policies;
    private final DecisionLog log;
    private final Ledger ledger;
    private final InstantSource time;

    Decisions(
            OrderLocks orders,
            Payouts payouts,
            ApprovalPolicies policies,
            DecisionLog log,
            Ledger ledger,
            InstantSource time) {
        this.orders = orders;
        this.payouts = payouts;
        this.policies = policies;
        this.log = log;
        this.ledger = ledger;
        this.time = time;
    }

    public Payout decide(Tenant tenant, Asked asked, Person person) {
        Result result = decide(tenant, List.of(asked), person).get(0);
        if (result.refusal() != null) {
            throw result.refusal();
        }
        return Objects.requireNonNull(result.decision()).payout();
    }

    /** Each by itself, in the order asked; what is refused does not hold back the others. */
    public List<Result> decide(Tenant tenant, List<Asked> asked, Person person) {
        List<UUID> ids = asked.stream().map(Asked::payout).toList();
        orders.hold(payouts.find(tenant, ids).stream()
                .map(payout -> payout.promise().orderKey())
                .toList());
        Map<UUID, Payout> known =
                payouts.find(tenant, ids).stream().collect(Collectors.toMap(Payout::id, Function.identity()));
        Authority authority = new Authority(person, policies.find(tenant).map(ApprovalPolicies.SetPolicy::policy));
        List<Result> results =
                asked.stream().map(one -> result(one, known, authority)).toList();
        keep(results.stream().map(Result::decision).filter(Objects::nonNull).toList());
        return results;
    }

    private Result result(Asked asked, Map<UUID, Payout> known, Authority authority) {
        try {
            Payout payout = known.get(asked.payout());
            if (payout == null) {
                throw new PayoutNotFound(asked.payout());
            }
            Decision decision = authority.decide(asked, payout, time.instant());
            known.put(asked.payout(), decision.payout());
            return new Result(asked.payout(), decision, null);
        } catch (Refusal refusal) {
            return new Result(asked.payout(), null, refusal);
        }
    }

    private void keep(Collection<Decision> decisions) {
        Map<UUID, Payout> last = new LinkedHashMap<>();
        decisions.forEach(decision -> last.put(decision.payout().id(), decision.payout()));
        payouts.decide(last.values());
        log.add(decisions);
        ledger.book(decisions.stream().flatMap(Decision::bookings).toList());
    }
}
