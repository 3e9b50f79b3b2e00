package io.makegood.compensation.provision;

import io.makegood.compensation.entitlement.Priceable;
import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.promise.OpenRisk;
import io.makegood.terms.Terms;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Pricing;
import io.makegood.terms.pricing.Verdict;
import io.makegood.terms.sharing.Cutting;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an unfinished promise may come to, by its own terms: each way in which it could end is priced as a real verdict
 * is. Of a cap that promises share, it is taken to be the only one, unless it was cut already: then nothing is added.
 */
final class Outlook {

    /** One way it could end, priced. */
    private record End(List<Priced> awards, BigDecimal amount) {

        boolean isLeftToPeople() {
            return awards.stream().anyMatch(award -> award.discretion() != null);
        }
    }

    private final Unfinished promise;
    private final Terms terms;
    private final Map<String, Object> facts;
    private final List<Verdict> standing;
    private final Supposition supposition;
    private final Set<String> cut;

    private Outlook(Unfinished promise, Terms terms) {
        this.promise = promise;
        this.terms = terms;
        this.facts =
                Priceable.known(promise.promise(), Facts.read(promise.made().facts()), terms);
        this.standing = Priceable.verdicts(terms, promise.standing());
        this.supposition = new Supposition(terms, facts, promise.made().madeAt(), standing, risks(promise));
        this.cut = cut();
    }

    /** Refuses facts that do not fit the terms. */
    static Exposure of(Unfinished promise, Terms terms) {
        return new Outlook(promise, terms).exposure();
    }

    private static Map<Integer, OpenRisk> risks(Unfinished promise) {
        return promise.risks().stream().collect(Collectors.toMap(OpenRisk::number, Function.identity()));
    }

    private Exposure exposure() {
        End least = end(Worse.NOT_AT_ALL);
        End most = most(least);
        BigDecimal booked = promise.booked().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Exposure(
                promise.promise(),
                promise.made().madeAt(),
                promise.risks(),
                money(booked),
                reckoning(least),
                most == null ? null : reckoning(most));
    }

    /** Null when later still is always worse. Of equals the one that is reached first. */
    private @Nullable End most(End least) {
        End far = end(Worse.FAR);
        if (isUnbounded(least, far)) {
            return null;
        }
        return Stream.of(Stream.of(least), degrees().map(this::end), Stream.of(far))
                .flatMap(ends -> ends)
                .max(Comparator.comparing(End::amount))
                .orElse(far);
    }

    private boolean isUnbounded(End least, End far) {
        boolean isBeyondAmounts = far.isLeftToPeople() && !least.isLeftToPeople();
        return isBeyondAmounts || far.amount().compareTo(end(Worse.FURTHER).amount()) != 0;
    }

    private Stream<Worse> degrees() {
        return new Degrees(terms, facts).of(supposition.open()).stream();
    }

    private End end(Worse worse) {
        List<Priced> awards = priced(supposition.verdicts(worse));
        return new End(awards, awards.stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private List<Priced> priced(List<Verdict> verdicts) {
        return Pricing.price(terms, facts, verdicts).stream()
                .map(Cutting::alone)
                .toList();
    }

    /** Awards that others left less for than they come to. */
    private Set<String> cut() {
        if (promise.booked().isEmpty()
                || terms.awards().stream().allMatch(award -> award.pooled().isEmpty())) {
            return Set.of();
        }
        return priced(standing).stream()
                .filter(award -> !terms.award(award.award()).pooled().isEmpty())
                .filter(award -> booked(award).compareTo(award.amount()) < 0)
                .map(Priced::award)
                .collect(Collectors.toSet());
    }

    private BigDecimal amount(Priced award) {
        return cut.contains(award.award()) ? booked(award) : award.amount();
    }

    private BigDecimal booked(Priced award) {
        return promise.booked().getOrDefault(award.award(), BigDecimal.ZERO);
    }

    private Reckoning reckoning(End end) {
        return new Reckoning(
                money(end.amount()),
                end.awards().stream()
                        .map(award -> new Reckoning.OfAward(award.award(), money(amount(award)), award.steps()))
                        .toList());
    }

    private Money money(BigDecimal amount) {
        return Money.of(terms.currency(), amount);
    }
}
