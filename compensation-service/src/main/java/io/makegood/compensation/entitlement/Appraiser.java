package io.makegood.compensation.entitlement;

import io.makegood.compensation.approval.Review;
import io.makegood.compensation.approval.Reviews;
import io.makegood.compensation.choice.Choices;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Payouts;
import io.makegood.compensation.payout.Standing;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.Promises;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.DueKey;
import io.makegood.compensation.terms.Guarantees;
import io.makegood.compensation.terms.PublishedGuarantee;
import io.makegood.terms.Terms;
import io.makegood.terms.sharing.PoolBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Prices what can be priced by now. What still lacks its promise or its guarantee version goes on waiting. */
@ApplicationScoped
class Appraiser {

    private final Promises promises;
    private final Guarantees guarantees;
    private final Entitlements entitlements;
    private final Pools pools;
    private final Payouts payouts;
    private final Reviews reviews;
    private final Choices choices;
    private final InstantSource time;

    Appraiser(
            Promises promises,
            Guarantees guarantees,
            Entitlements entitlements,
            Pools pools,
            Payouts payouts,
            Reviews reviews,
            Choices choices,
            InstantSource time) {
        this.promises = promises;
        this.guarantees = guarantees;
        this.entitlements = entitlements;
        this.pools = pools;
        this.payouts = payouts;
        this.reviews = reviews;
        this.choices = choices;
        this.time = time;
    }

    List<Consequence> appraise(Collection<PromiseId> ids) {
        Map<PromiseId, Map<DueKey, Verdict>> standing = promises.priced(ids);
        List<UnpricedVerdict> unpriced = promises.takePriceable(ids);
        if (unpriced.isEmpty()) {
            return List.of();
        }
        List<Case> cases = cases(unpriced, standing);
        PoolBook<AwardKey> book = pools.open(cases);
        Map<AwardKey, Entitlement> newest = entitlements.newest(ids);
        Review review = review(cases);
        Appraisal appraisal = new Appraisal(newest, standings(newest), book, review, time.instant());
        cases.forEach(appraisal::add);
        pools.close(book, time.instant());
        reviews.close(review);
        return appraisal.consequences();
    }

    private Review review(List<Case> cases) {
        return reviews.open(cases.stream()
                .map(one -> new Review.Subject(one.promise(), one.facts()))
                .toList());
    }

    /** Of promises that nothing was ever owed on nothing needs to be looked up. */
    private Map<AwardKey, Standing> standings(Map<AwardKey, Entitlement> newest) {
        Set<Promise> promises =
                newest.values().stream().map(Entitlement::promise).collect(Collectors.toSet());
        Map<AwardKey, List<Payout>> byAward = payouts.of(promises).stream()
                .collect(Collectors.groupingBy(payout -> new AwardKey(
                        payout.promise().key(),
                        Objects.requireNonNull(payout.grounds().award()))));
        return byAward.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        award -> Standing.of(award.getValue().get(0).amount().getCurrencyUnit(), award.getValue())));
    }

    private List<Case> cases(List<UnpricedVerdict> unpriced, Map<PromiseId, Map<DueKey, Verdict>> standing) {
        Map<PublishedGuarantee.Key, Terms> terms = guarantees.termsOf(distinct(unpriced));
        Cases cases = new Cases(standing, choices.of(choosing(unpriced, terms)));
        unpriced.forEach(one -> cases.add(one, Objects.requireNonNull(terms.get(key(one)))));
        return cases.all();
    }

    /** Where the terms let nobody choose, nothing needs to be looked up. */
    private static Set<PromiseId> choosing(List<UnpricedVerdict> unpriced, Map<PublishedGuarantee.Key, Terms> terms) {
        return unpriced.stream()
                .filter(one -> Objects.requireNonNull(terms.get(key(one))).letsChoose())
                .map(one -> one.promise().key())
                .collect(Collectors.toSet());
    }

    private static Set<PublishedGuarantee.Key> distinct(List<UnpricedVerdict> unpriced) {
        return unpriced.stream().map(Appraiser::key).collect(Collectors.toSet());
    }

    private static PublishedGuarantee.Key key(UnpricedVerdict unpriced) {
        return new PublishedGuarantee.Key(
                unpriced.promise().tenant(), unpriced.promise().guarantee());
    }
}
