package io.makegood.terms.reading;

import io.makegood.terms.Measure;
import io.makegood.terms.Remedy;
import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Adjustment.Change;
import io.makegood.terms.award.Adjustment.Drop;
import io.makegood.terms.award.Adjustment.Limit;
import io.makegood.terms.award.Adjustment.Minus;
import io.makegood.terms.award.Adjustment.Pooled;
import io.makegood.terms.award.Adjustment.Round;
import io.makegood.terms.award.Adjustment.Share;
import io.makegood.terms.award.Adjustment.Times;
import io.makegood.terms.award.Award;
import io.makegood.terms.award.FormChoice;
import io.makegood.terms.award.Pool;
import io.makegood.terms.document.Place;
import io.makegood.terms.objective.Objective;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads awards: what is owed when an objective is missed. */
final class AwardReader {

    private final Scope scope;
    private final PayReader pays;
    private final Map<String, Objective> objectives;
    private final ClaimReader.OfAwards claims;
    private final List<Remedy> remedies;
    private final @Nullable FormChoice choice;

    /** @param terms with remedies, and the choice among them, for awards that say none */
    AwardReader(
            Scope scope, PayReader pays, Map<String, Objective> objectives, ClaimReader.OfAwards claims, Place terms) {
        this.scope = scope;
        this.pays = pays;
        this.objectives = objectives;
        this.claims = claims;
        this.remedies = terms.has("remedies") ? remedies(terms.at("remedies")) : List.of();
        this.choice = choice(terms.at("choice"), remedies);
    }

    Award read(Place place) {
        place.knowing(
                "id",
                "about",
                "for",
                "rePromises",
                "pay",
                "then",
                "several",
                "total",
                "remedies",
                "choice",
                "claim",
                "payer");
        List<Remedy> own = place.has("remedies") || remedies.isEmpty() ? remedies(place.at("remedies")) : remedies;
        Measure by = measure(place.at("for"));
        scope.offer(measures(place.at("for")));
        return new Award(
                place.pointer(),
                place.at("id").name(),
                AboutReader.read(place),
                place.at("for").text(),
                place.at("rePromises").flag(false),
                pays.read(place.at("pay"), by),
                adjustments(place.at("then"), by),
                place.has("several") && place.at("several").oneOf(Map.of("sum", false, "highest", true), false),
                adjustments(place.at("total"), by),
                own,
                own == remedies && !place.has("choice") ? choice : choice(place.at("choice"), own),
                claims.read(place.at("claim")),
                place.has("payer") ? place.at("payer").text() : null);
    }

    private Measure measure(Place objective) {
        String id = objective.text();
        if (!objectives.containsKey(id)) {
            objective.find(
                    "names '%s', which is no objective of these terms".formatted(id),
                    "declared: " + objectives.keySet());
            return Measure.LATE;
        }
        return objectives.get(id).measure();
    }

    private Set<Measure> measures(Place objective) {
        Objective found = objectives.get(objective.json().asText());
        return found == null ? Set.of() : found.measures();
    }

    List<Remedy> remedies(Place place) {
        List<Remedy> remedies = place.items().stream().map(pays::remedy).toList();
        boolean isComplete =
                !remedies.isEmpty() && remedies.get(remedies.size() - 1).when().isAlways();
        if (!isComplete) {
            place.find(
                    "leaves open in what form it is given",
                    "let the last one have no condition, such as {kind: refund}");
        }
        return remedies;
    }

    private static @Nullable FormChoice choice(Place place, List<Remedy> remedies) {
        if (!place.isPresent()) {
            return null;
        }
        place.knowing("within", "default");
        if (remedies.size() < 2) {
            place.find("leaves nothing to choose from", "give two remedies or more");
            return null;
        }
        refuseUnlessToldApart(place, remedies);
        return new FormChoice(
                place.pointer(), Durations.positive(place.at("within")), byDefault(place.at("default"), remedies));
    }

    private static void refuseUnlessToldApart(Place place, List<Remedy> remedies) {
        Set<String> names = new HashSet<>();
        for (Remedy remedy : remedies) {
            if (!names.add(remedy.as())) {
                place.find("is between two remedies called '%s'".formatted(remedy.as()), "name each by as");
            }
            if (!remedy.isPriced()) {
                place.find("offers '%s', which is worth no money".formatted(remedy.as()), "offer what has an amount");
            }
        }
    }

    private static Remedy byDefault(Place place, List<Remedy> remedies) {
        String name = place.text();
        Optional<Remedy> named = remedies.stream()
                .filter(remedy -> remedy.as().equals(name) && remedy.when().isAlways())
                .findFirst();
        if (named.isEmpty() && place.isPresent()) {
            place.find(
                    "is '%s', which is no remedy that is always offered".formatted(name),
                    "name one that has no condition");
        }
        return named.orElse(remedies.get(0));
    }

    private List<Adjustment> adjustments(Place list, Measure by) {
        List<Adjustment> adjustments = new ArrayList<>();
        for (Place place : list.itemsIfAny()) {
            adjustments.add(new Adjustment(place.pointer(), pays.when(place), change(place, by)));
        }
        return adjustments;
    }

    private Change change(Place place, Measure by) {
        if (place.has("together")) {
            return pooled(place, by);
        }
        if (place.has("atLeast")) {
            return new Limit(false, pays.read(place.knowing("when", "atLeast").at("atLeast"), by));
        }
        if (place.has("atMost")) {
            return new Limit(true, pays.read(place.knowing("when", "atMost").at("atMost"), by));
        }
        if (place.has("percent")) {
            return new Share(pays.value(place.knowing("when", "percent").at("percent")));
        }
        if (place.has("times")) {
            return new Times(pays.value(place.knowing("when", "times").at("times")));
        }
        if (place.has("minus")) {
            return new Minus(pays.read(place.knowing("when", "minus").at("minus"), by));
        }
        return small(place);
    }

    private Change small(Place place) {
        if (place.has("dropBelow")) {
            return new Drop(bound(place.knowing("when", "dropBelow").at("dropBelow")), false);
        }
        if (place.has("dropTo")) {
            return new Drop(bound(place.knowing("when", "dropTo").at("dropTo")), true);
        }
        place.knowing("when", "round");
        if (!place.has("round")) {
            place.find(
                    "says nothing of what is done",
                    "give one of atLeast, atMost, percent, times, minus, round, dropBelow, dropTo, highest");
        }
        return new Round(pays.rounding(place.at("round")));
    }

    private static BigDecimal bound(Place place) {
        BigDecimal bound = place.decimal();
        if (bound.signum() < 0) {
            place.find("is %s, less than nothing".formatted(bound), "0 or more");
        }
        return bound;
    }

    private Change pooled(Place place, Measure by) {
        place.knowing("when", "atMost", "highest", "together");
        if (place.has("atMost") == place.has("highest")) {
            place.find("says together, but not what", "give atMost: 500.00 or highest: true");
        }
        return new Pooled(pool(place.at("together")), place.has("atMost") ? pays.read(place.at("atMost"), by) : null);
    }

    private Pool pool(Place place) {
        place.knowing("name", "per", "anyOf", "within", "each");
        boolean any = place.has("anyOf");
        if (any && place.has("per")) {
            place.at("anyOf").find("stands beside per, but only one of them can be", "leave one out");
        }
        List<String> per = place.at(any ? "anyOf" : "per").items().stream()
                .map(this::member)
                .toList();
        if (place.has("within") && place.has("each")) {
            place.at("each").find("stands beside within, but only one of them can be", "leave one out");
        }
        return new Pool(
                place.at("name").name(),
                per,
                any,
                place.has("within") ? Durations.positive(place.at("within")) : null,
                place.has("each") ? Spans.fixed(place.at("each")) : null);
    }

    private String member(Place place) {
        String name = place.text();
        if (!Pool.isOwn(name)
                && scope.fact(name).filter(fact -> !fact.isLearned()).isEmpty()) {
            place.find(
                    "is '%s', which is neither customer nor order nor a fact of the promise".formatted(name),
                    "such as customer");
        }
        return name;
    }
}
