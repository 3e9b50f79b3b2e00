package io.makegood.compensation.provision;

import io.makegood.compensation.entitlement.Unpriceable;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.provision.UnfinishedPromises.Place;
import io.makegood.compensation.terms.Guarantees;
import io.makegood.compensation.terms.PublishedGuarantee;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.Terms;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may still be owed for promises whose story is not over, some hundred promises at a time. */
@ApplicationScoped
public class Provision {

    private static final int BATCH = 1_000;

    private final UnfinishedPromises unfinished;
    private final Guarantees guarantees;

    Provision(UnfinishedPromises unfinished, Guarantees guarantees) {
        this.unfinished = unfinished;
        this.guarantees = guarantees;
    }

    /** @param rates null when none are set */
    public Figures figures(Tenant tenant, Instant asOf, @Nullable Rates rates) {
        List<Place> all = unfinished.find(ExposureQuery.all(tenant, asOf), Cursor.START, null);
        Figures.Sum sum = new Figures.Sum();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Place> batch = all.subList(from, Math.min(all.size(), from + BATCH));
            List<Exposure> exposures = exposures(batch, asOf);
            exposures.forEach(one -> sum.add(one, rates == null ? null : rates.provision(one)));
            sum.addUnpriced(batch.size() - exposures.size());
        }
        return sum.figures();
    }

    /** The promises behind the figures, in the order in which they were made; those that cannot be priced are left out. */
    public List<Exposure> list(ExposureQuery query, Cursor after, int limit) {
        List<Exposure> found = new ArrayList<>();
        Cursor from = after;
        boolean isMore = true;
        while (isMore && found.size() < limit) {
            int wanted = limit - found.size();
            List<Place> places = unfinished.find(query, from, wanted);
            found.addAll(exposures(places, query.asOf()));
            isMore = places.size() == wanted;
            from = places.isEmpty() ? from : places.get(places.size() - 1).cursor();
        }
        return found;
    }

    public Exposure get(Tenant tenant, UUID promise, Instant asOf) {
        return list(ExposureQuery.of(new PromiseId(tenant, promise), asOf), Cursor.START, 1).stream()
                .findFirst()
                .orElseThrow(() -> new NoOpenRisk(promise, asOf));
    }

    private List<Exposure> exposures(List<Place> places, Instant asOf) {
        List<Unfinished> promises =
                unfinished.read(places.stream().map(Place::promise).toList(), asOf);
        Map<PublishedGuarantee.Key, Terms> terms =
                guarantees.termsOf(promises.stream().map(Provision::guarantee).collect(Collectors.toSet()));
        return promises.stream()
                .flatMap(one -> exposure(one, terms.get(guarantee(one))).stream())
                .toList();
    }

    private static Optional<Exposure> exposure(Unfinished promise, @Nullable Terms terms) {
        if (terms == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Outlook.of(promise, terms));
        } catch (Unpriceable unfit) {
            Log.warnf(
                    "promise %s is left out of the provision: %s",
                    promise.promise().id(), unfit.getMessage());
            return Optional.empty();
        }
    }

    private static PublishedGuarantee.Key guarantee(Unfinished one) {
        return new PublishedGuarantee.Key(one.promise().tenant(), one.promise().guarantee());
    }

    private static final class NoOpenRisk extends Refusal {
        NoOpenRisk(UUID promise, Instant asOf) {
            super(
                    Kind.NOT_FOUND,
                    "open-risk-not-found",
                    "nothing of promise %s was at risk, or broken and not final, at %s".formatted(promise, asOf));
        }
    }
}
