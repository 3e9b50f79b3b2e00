package io.makegood.compensation.recourse;

import io.makegood.compensation.claim.Claims;
import io.makegood.compensation.claim.Demand;
import io.makegood.compensation.entitlement.Entitlement;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.recourse.Occasions.Occasion;
import io.makegood.compensation.recourse.RecourseParties.Owing;
import io.makegood.compensation.terms.Guarantees;
import io.makegood.compensation.terms.PublishedGuarantee;
import io.makegood.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parts what is owed to us from what we owe, and keeps who answers for it. */
@ApplicationScoped
public class Recourse {

    private final RecourseParties parties;
    private final Responsibilities responsibilities;
    private final Guarantees guarantees;
    private final Occasions occasions;
    private final Claims claims;
    private final InstantSource time;

    Recourse(
            RecourseParties parties,
            Responsibilities responsibilities,
            Guarantees guarantees,
            Occasions occasions,
            Claims claims,
            InstantSource time) {
        this.parties = parties;
        this.responsibilities = responsibilities;
        this.guarantees = guarantees;
        this.occasions = occasions;
        this.claims = claims;
        this.time = time;
    }

    /**
     * What others owe us becomes claims; the rest is answered, to be paid to customers.
     *
     * @param computed in the order they were computed; the caller holds the locks of their orders
     */
    public List<Entitlement> split(List<Entitlement> computed) {
        if (computed.isEmpty()) {
            return computed;
        }
        Map<PublishedGuarantee.Key, Terms> terms =
                guarantees.termsOf(computed.stream().map(Recourse::guarantee).collect(Collectors.toSet()));
        Map<Owing, RecourseParty> owing =
                parties.owing(computed.stream().map(Recourse::owing).collect(Collectors.toSet()));
        List<Entitlement> ours =
                computed.stream().filter(one -> !owing.containsKey(owing(one))).toList();
        List<Entitlement> theirs =
                computed.stream().filter(one -> owing.containsKey(owing(one))).toList();
        responsibilities.note(
                ours.stream().flatMap(one -> responsible(one, terms).stream()).toList());
        claim(theirs, owing, terms);
        return ours;
    }

    private void claim(
            List<Entitlement> owed, Map<Owing, RecourseParty> owing, Map<PublishedGuarantee.Key, Terms> terms) {
        if (owed.isEmpty()) {
            return;
        }
        Map<PromiseId, Occasion> known =
                occasions.of(owed.stream().map(one -> one.promise().key()).collect(Collectors.toSet()));
        List<Demand> newest = new ArrayList<>();
        for (Entitlement one : newest(owed)) {
            newest.add(Demands.of(
                    Objects.requireNonNull(owing.get(owing(one))),
                    one,
                    Objects.requireNonNull(terms.get(guarantee(one))),
                    Objects.requireNonNull(known.get(one.promise().key()))));
        }
        claims.follow(newest, time.instant());
    }

    private static Collection<Entitlement> newest(List<Entitlement> owed) {
        Map<Object, Entitlement> newest = new LinkedHashMap<>();
        owed.forEach(one -> newest.put(one.key(), one));
        return newest.values();
    }

    private static Optional<Responsibility> responsible(Entitlement one, Map<PublishedGuarantee.Key, Terms> terms) {
        Terms its = Objects.requireNonNull(terms.get(guarantee(one)));
        return Responsibility.of(one, its.award(one.trace().award()));
    }

    private static PublishedGuarantee.Key guarantee(Entitlement one) {
        Promise promise = one.promise();
        return new PublishedGuarantee.Key(promise.tenant(), promise.guarantee());
    }

    private static Owing owing(Entitlement one) {
        return new Owing(one.promise().tenant(), one.promise().guarantee().code());
    }
}
