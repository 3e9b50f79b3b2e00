package io.makegood.compensation.approval;

import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Holding;
import io.makegood.compensation.payout.Payout;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** Says of new payments why they have to wait, by the policies of their tenants. */
@ApplicationScoped
public class Reviews {

    private final ApprovalPolicies policies;

    Reviews(ApprovalPolicies policies) {
        this.policies = policies;
    }

    /** For all payments of one batch. */
    public Holding open(Collection<Tenant> tenants) {
        Map<Tenant, ApprovalPolicy> known = policies.of(tenants);
        return (payment, total) -> {
            ApprovalPolicy policy = known.get(payment.promise().tenant());
            return policy == null ? List.of() : approval(policy, payment, total);
        };
    }

    /** What a customer has in all counts, so that nothing is let through bit by bit. */
    static List<Hold> approval(ApprovalPolicy policy, Payout payment, Money total) {
        String guarantee = payment.promise().guarantee().code();
        if (policy.isAutomatic(guarantee, total)) {
            return List.of();
        }
        String limit = policy.automaticLimit(guarantee, total.getCurrencyUnit())
                .map(amount -> "%s in all is more than %s, up to which nobody is asked".formatted(total, amount))
                .orElse("%s: in this currency everything is asked about".formatted(total));
        return List.of(new Hold(
                Hold.Kind.APPROVAL, limit, policy.levelFor(total).name(), payment.createdAt(), null));
    }
}
