package io.makegood.compensation.approval;

import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Holding;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Looks at the payments of one batch, one after the other, by the policies of their tenants. */
public final class Review implements Holding {

    /** A promise, and the facts it came with. */
    public record Subject(Promise promise, Map<String, Object> facts) {

        Optional<String> key(String per) {
            return per.equals(Watch.CUSTOMER)
                    ? Optional.of(promise.customer())
                    : Optional.ofNullable(facts.get(per)).map(Known::text);
        }
    }

    /** Whom a rule watches. */
    record Watched(Tenant tenant, Watch rule, String key) {

        String lock() {
            return Keys.of(tenant, "watch|" + rule.per() + "|" + key);
        }
    }

    /** What promises of other batches had, in one currency. */
    record Seen(long promises, Money amount) {}

    /** A payment that counts from now on. */
    record Counted(Payout payment, String per, String key) {}

    private record Award(PromiseId promise, @Nullable String award) {}

    /** What this batch adds: of each award what it comes to in all. */
    private final Map<Watched, Map<Award, Money>> added = new HashMap<>();

    private final Map<Tenant, ApprovalPolicy> policies;
    private final Map<PromiseId, Subject> subjects;
    private final Map<Watched, Map<CurrencyUnit, Seen>> seen;
    private final List<Counted> counted = new ArrayList<>();

    Review(
            Map<Tenant, ApprovalPolicy> policies,
            Map<PromiseId, Subject> subjects,
            Map<Watched, Map<CurrencyUnit, Seen>> seen) {
        this.policies = policies;
        this.subjects = subjects;
        this.seen = seen;
    }

    List<Counted> counted() {
        return counted;
    }

    @Override
    public List<Hold> reasons(Payout payment, Money total) {
        ApprovalPolicy policy = policies.get(payment.promise().tenant());
        if (policy == null) {
            return List.of();
        }
        return Stream.concat(approval(policy, payment, total).stream(), unusual(policy, payment, total))
                .toList();
    }

    /** What a customer has in all counts, so that nothing is let through bit by bit. */
    private static Optional<Hold> approval(ApprovalPolicy policy, Payout payment, Money total) {
        String guarantee = payment.promise().guarantee().code();
        if (policy.isAutomatic(guarantee, total)) {
            return Optional.empty();
        }
        String text = policy.automaticLimit(guarantee, total.getCurrencyUnit())
                .map(limit -> "%s in all is more than %s, up to which nobody is asked".formatted(total, limit))
                .orElse("%s: in this currency everything is asked about".formatted(total));
        return Optional.of(hold(Hold.Kind.APPROVAL, text, policy, payment, total));
    }

    private Stream<Hold> unusual(ApprovalPolicy policy, Payout payment, Money total) {
        Subject subject = subjects.get(payment.promise().key());
        return subject == null
                ? Stream.empty()
                : policy.watch().stream()
                        .flatMap(
                                rule -> subject
                                        .key(rule.per())
                                        .map(key ->
                                                new Watched(payment.promise().tenant(), rule, key))
                                        .stream())
                        .flatMap(watched -> unusual(watched, payment, total).stream())
                        .map(text -> hold(Hold.Kind.UNUSUAL, text, policy, payment, total));
    }

    private Optional<String> unusual(Watched watched, Payout payment, Money total) {
        Map<Award, Money> now = added.computeIfAbsent(watched, any -> new HashMap<>());
        now.put(new Award(payment.promise().key(), payment.grounds().award()), total);
        counted.add(new Counted(payment, watched.rule().per(), watched.key()));
        Map<CurrencyUnit, Seen> before = seen.getOrDefault(watched, Map.of());
        return tooMany(watched, before, now).or(() -> tooMuch(watched, before, now, total.getCurrencyUnit()));
    }

    private static Optional<String> tooMany(Watched watched, Map<CurrencyUnit, Seen> before, Map<Award, Money> now) {
        Integer most = watched.rule().payouts();
        long promises = before.values().stream().mapToLong(Seen::promises).sum()
                + now.keySet().stream().map(Award::promise).distinct().count();
        return most == null || promises <= most
                ? Optional.empty()
                : Optional.of("%d promises paid for %s %s within %s are more than %d"
                        .formatted(
                                promises,
                                watched.rule().per(),
                                watched.key(),
                                watched.rule().within(),
                                most));
    }

    private static Optional<String> tooMuch(
            Watched watched, Map<CurrencyUnit, Seen> before, Map<Award, Money> now, CurrencyUnit currency) {
        Money start =
                before.getOrDefault(currency, new Seen(0, Money.zero(currency))).amount();
        Money sum = now.values().stream()
                .filter(amount -> amount.getCurrencyUnit().equals(currency))
                .reduce(start, Money::plus);
        return Limit.in(currency, watched.rule().amounts())
                .filter(sum::isGreaterThan)
                .map(limit -> "%s paid for %s %s within %s are more than %s"
                        .formatted(
                                sum,
                                watched.rule().per(),
                                watched.key(),
                                watched.rule().within(),
                                limit));
    }

    private static Hold hold(Hold.Kind kind, String text, ApprovalPolicy policy, Payout payment, Money total) {
        return new Hold(kind, text, policy.levelFor(total).name(), payment.createdAt(), null);
    }
}
