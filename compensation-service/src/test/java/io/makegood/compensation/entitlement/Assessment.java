package io.makegood.compensation.entitlement;

import io.makegood.compensation.payout.Holding;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Standing;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.DueKey;
import io.makegood.terms.Terms;
import io.makegood.terms.sharing.Page;
import io.makegood.terms.sharing.Part;
import io.makegood.terms.sharing.PoolBook;
import io.makegood.terms.sharing.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What assessing does with verdicts, without a database: what was priced and shared is remembered here. */
final class Assessment {

    private static final Instant NOW = Instant.parse("2009-11-06T04:00:00Z");

    private record Heard(PromiseId promise, int number) {}

    private final Function<Promise, Terms> terms;
    private final Map<Heard, UnpricedVerdict> heard = new HashMap<>();
    private final Map<PromiseId, Map<DueKey, Verdict>> standing = new HashMap<>();
    private final Map<AwardKey, Entitlement> newest = new LinkedHashMap<>();
    private final Map<AwardKey, List<Payout>> payouts = new HashMap<>();
    private final Map<Page, Map<Slot<AwardKey>, Part>> pages = new HashMap<>();
    private final Map<Heard, UnpricedVerdict> waiting = new LinkedHashMap<>();
    private final Map<PromiseId, Map<String, String>> chosen = new HashMap<>();
    private Holding holding = Holding.NOTHING;

    Assessment(Terms terms) {
        this(any -> terms);
    }

    Assessment(Function<Promise, Terms> terms) {
        this.terms = terms;
    }

    /** Payments for which this says so are held. */
    Assessment holding(Holding holding) {
        this.holding = holding;
        return this;
    }

    /** The customer wants an award in the form of this name; it is looked at with the next verdict. */
    void choose(AwardKey award, String form) {
        chosen.computeIfAbsent(award.promise(), any -> new HashMap<>()).put(award.award(), form);
    }

    List<Entitlement> price(UnpricedVerdict... verdicts) {
        return price(List.of(verdicts));
    }

    /** In one batch. */
    List<Entitlement> price(List<UnpricedVerdict> verdicts) {
        return draw(verdicts).stream().map(Consequence::entitlement).toList();
    }

    List<Consequence> draw(UnpricedVerdict... verdicts) {
        return draw(List.of(verdicts));
    }

    List<Consequence> draw(List<UnpricedVerdict> verdicts) {
        verdicts.forEach(
                one -> heard.put(new Heard(one.promise().key(), one.verdict().number()), one));
        Cases cases = new Cases(standing, chosen);
        verdicts.forEach(verdict -> cases.add(verdict, terms.apply(verdict.promise())));
        PoolBook<AwardKey> book = new PoolBook<>(pages);
        Appraisal appraisal = new Appraisal(newest, standings(), book, holding, NOW);
        cases.all().forEach(one -> {
            appraisal.add(one);
            standing.computeIfAbsent(one.promise().key(), any -> new HashMap<>())
                    .put(one.latest().due(), one.latest());
        });
        appraisal.consequences().forEach(this::remember);
        book.toLookAtAgain().forEach((member, number) -> {
            Heard one = new Heard(member.promise(), number);
            waiting.put(one, Objects.requireNonNull(heard.get(one)));
        });
        return appraisal.consequences();
    }

    private void remember(Consequence consequence) {
        AwardKey award = consequence.entitlement().key();
        newest.put(award, consequence.entitlement());
        consequence.withdrawals().forEach(one -> payouts(award).remove(one.payout()));
        consequence.payouts().forEach(payouts(award)::add);
    }

    /** What is left of an award's payouts: not those that were withdrawn. Tests decide on them. */
    List<Payout> payouts(AwardKey award) {
        return payouts.computeIfAbsent(award, any -> new ArrayList<>());
    }

    private Map<AwardKey, Standing> standings() {
        return payouts.entrySet().stream()
                .filter(award -> !award.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        award -> Standing.of(award.getValue().get(0).amount().getCurrencyUnit(), award.getValue())));
    }

    /** Those that have to be looked at again, until there are none. */
    List<Entitlement> catchUp() {
        List<Entitlement> computed = new ArrayList<>();
        for (int round = 0; !waiting.isEmpty(); round++) {
            if (round > 100) {
                throw new AssertionError("they look at each other for ever");
            }
            List<UnpricedVerdict> again = List.copyOf(waiting.values());
            waiting.clear();
            computed.addAll(price(again));
        }
        return computed;
    }

    /** Who waits to be looked at again. */
    List<Promise> waiting() {
        return waiting.values().stream()
                .map(UnpricedVerdict::promise)
                .distinct()
                .toList();
    }

    List<Entitlement> newest() {
        return List.copyOf(newest.values());
    }

    /** What is owed on a promise by now, in all. */
    String owed(Promise promise) {
        return newest.values().stream()
                .filter(one -> one.promise().equals(promise))
                .map(Entitlement::amount)
                .reduce((one, other) -> one.plus(other))
                .map(Object::toString)
                .orElse("nothing");
    }
}
