package io.makegood.promise.quote;

import io.makegood.promise.guarantee.PublishedVersion;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.Timeline;
import io.makegood.promise.promise.DueTime;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.verdict.Judge;
import io.makegood.promise.verdict.Judgement;
import io.makegood.promise.verdict.Verdict;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Pool;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Pricing;
import io.makegood.terms.sharing.PoolBook;
import io.makegood.terms.sharing.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/**
 * What a promise would come to with these events: judged and priced as a real one is, by the same code, and kept
 * nowhere. Caps that it would share with other promises are seen as if there were none but this.
 */
public record Quote(
        Promise promise,
        List<Verdict> verdicts,
        List<Priced> awards,
        List<Total> totals,
        List<Ignored> ignored,
        CurrencyUnit currency) {

    public static Quote of(Promise promise, PublishedVersion version, Collection<HeardEvent> events, Instant asOf) {
        Terms terms = version.terms();
        Judgement judgement = Judge.judge(promise, terms, new Timeline(events), List.of(), asOf);
        Promise complete = promise.with(allDueTimes(promise, judgement));
        List<Priced> awards = awards(promise, terms, judgement.verdicts());
        PoolBook<String> pools = new PoolBook<>(new HashMap<>());
        List<Priced> capped = PoolBook.inTurn(awards).stream()
                .filter(Priced::decided)
                .map(award -> pools.settle(turn(promise, terms, award), award).priced())
                .toList();
        return new Quote(
                complete,
                judgement.verdicts(),
                capped,
                Total.of(capped, terms.currency()),
                Ignored.of(events, terms),
                terms.currency());
    }

    /** What these verdicts come to, before caps that promises share are looked at. */
    static List<Priced> awards(Promise promise, Terms terms, List<Verdict> verdicts) {
        return Pricing.price(terms, facts(promise, terms), standing(terms, verdicts));
    }

    static List<DueTime> allDueTimes(Promise promise, Judgement judgement) {
        Map<Integer, DueTime> all = new LinkedHashMap<>();
        promise.dueTimes().forEach(due -> all.put(due.no(), due));
        judgement.dueTimes().forEach(due -> all.put(due.no(), due));
        return List.copyOf(all.values());
    }

    private static Map<String, Object> facts(Promise promise, Terms terms) {
        Map<String, Object> facts = new HashMap<>(terms.facts().typed(promise.facts()));
        facts.put(Pool.own("customer"), promise.customer());
        facts.put(Pool.own("order"), promise.order().order());
        return facts;
    }

    private static List<io.makegood.terms.pricing.Verdict> standing(Terms terms, List<Verdict> verdicts) {
        Map<Integer, Verdict> last = new LinkedHashMap<>();
        verdicts.forEach(verdict -> last.put(verdict.due().no(), verdict));
        List<io.makegood.terms.pricing.Verdict> standing = new ArrayList<>();
        last.values().forEach(verdict -> standing.add(priced(terms, verdict)));
        return standing;
    }

    private static io.makegood.terms.pricing.Verdict priced(Terms terms, Verdict verdict) {
        Map<String, String> known = new HashMap<>(verdict.outcome().grounds().learned());
        known.putAll(verdict.outcome().grounds().measured());
        String claim = verdict.outcome().grounds().claim();
        return new io.makegood.terms.pricing.Verdict(
                verdict.number(),
                verdict.due().objective(),
                verdict.due().occurrence(),
                verdict.due().rePromise(),
                io.makegood.terms.pricing.Verdict.State.valueOf(
                        verdict.outcome().state().name()),
                terms.typed(known),
                verdict.outcome().grounds().why(),
                claim == null ? Claim.State.NOT_NEEDED : Claim.State.of(claim));
    }

    private static Turn<String> turn(Promise promise, Terms terms, Priced award) {
        return new Turn<>("", award.award(), promise.madeAt(), terms.zone(), terms.currency(), 0);
    }
}
