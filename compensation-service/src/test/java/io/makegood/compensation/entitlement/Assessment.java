package io.makegood.compensation.entitlement;

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

/** What assessing does with verdicts, without a database: what was priced and shared is remembered here. */
final class Assessment {

    private static final Instant NOW = Instant.parse("2009-11-06T04:00:00Z");

    private record Heard(PromiseId promise, int number) {}

    private final Function<Promise, Terms> terms;
    private final Map<Heard, UnpricedVerdict> heard = new HashMap<>();
    private final Map<PromiseId, Map<DueKey, Verdict>> standing = new HashMap<>();
    private final Map<AwardKey, Entitlement> newest = new LinkedHashMap<>();
    private final Map<Page, Map<Slot<AwardKey>, Part>> pages = new HashMap<>();
    private final Map<Heard, UnpricedVerdict> waiting = new LinkedHashMap<>();

    Assessment(Terms terms) {
        this(any -> terms);
    }

    Assessment(Function<Promise, Terms> terms) {
        this.terms = terms;
    }

    List<Entitlement> price(UnpricedVerdict... verdicts) {
        return price(List.of(verdicts));
    }

    /** In one batch. */
    List<Entitlement> price(List<UnpricedVerdict> verdicts) {
        verdicts.forEach(
                one -> heard.put(new Heard(one.promise().key(), one.verdict().number()), one));
        Cases cases = new Cases(standing);
        verdicts.forEach(verdict -> cases.add(verdict, terms.apply(verdict.promise())));
        PoolBook<AwardKey> book = new PoolBook<>(pages);
        Appraisal appraisal = new Appraisal(newest, book, NOW);
        cases.all().forEach(one -> {
            appraisal.add(one);
            standing.computeIfAbsent(one.promise().key(), any -> new HashMap<>())
                    .put(one.latest().due(), one.latest());
        });
        appraisal.computed().forEach(entitlement -> newest.put(entitlement.key(), entitlement));
        book.toLookAtAgain().forEach((member, number) -> {
            Heard one = new Heard(member.promise(), number);
            waiting.put(one, Objects.requireNonNull(heard.get(one)));
        });
        return appraisal.computed();
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
