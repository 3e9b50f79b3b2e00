package io.makegood.terms;

import io.makegood.terms.fact.Fact.Learned;
import io.makegood.terms.objective.CallOff;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.objective.Exclusion;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Objective.Count;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Objective.Never;
import io.makegood.terms.objective.Objective.Uptime;
import io.makegood.terms.objective.Pause;
import io.makegood.terms.objective.Start;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of events that terms look for, each where it stands. */
public final class EventTypes {

    /** Words that mean the same to all who tell of events; terms may use others. */
    public static final Set<String> NEUTRAL = Set.of(
            "order-placed",
            "order-approved",
            "dispatched",
            "picked-up",
            "in-transit",
            "out-for-delivery",
            "delivered",
            "arrived",
            "delayed",
            "diverted",
            "condition",
            "complaint",
            "returned",
            "lost",
            "damaged",
            "cancelled",
            "withdrawn",
            "out-of-stock",
            "short",
            "fault-reported",
            "repaired",
            "appointment-agreed",
            "attended",
            "appointment-cancelled",
            "supply-lost",
            "supply-restored",
            "activated",
            "reading",
            "claimed",
            "compensation-owed",
            "compensation-paid",
            "compensation-returned",
            "compensation-withdrawn",
            "compensation-replaced");

    /** A type of events, and the place that names it. */
    public record Mention(String pointer, String type) {}

    private final List<Mention> mentions = new ArrayList<>();

    private EventTypes() {}

    public static List<Mention> namedIn(Terms terms) {
        EventTypes types = new EventTypes();
        terms.facts().learned().forEach(fact -> {
            Learned learned = fact.learned();
            if (learned != null) {
                types.add("/facts/%s/learnedFrom".formatted(fact.name()), learned.event());
            }
        });
        terms.objectives().forEach(types::add);
        terms.exclusions().forEach(types::add);
        terms.claims().forEach(types::add);
        return types.mentions;
    }

    /** Also what nobody needs to name. */
    public static Set<String> soughtBy(Terms terms) {
        Set<String> sought =
                namedIn(terms).stream().map(Mention::type).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!terms.claims().isEmpty()) {
            sought.add(Claim.EVENT);
        }
        return sought;
    }

    private void add(Objective objective) {
        if (objective instanceof Deadline deadline) {
            add(deadline);
        } else if (objective instanceof Never never) {
            add(never.pointer() + "/never", never.events());
            add(never.pointer() + "/reachedBy", never.reachedBy());
        } else if (objective instanceof Uptime uptime) {
            add(uptime.pointer() + "/uptime/down", uptime.down());
            add(uptime.pointer() + "/uptime/up", uptime.up());
        } else if (objective instanceof Count count) {
            add(count.pointer() + "/count", count.events());
        }
    }

    private void add(Deadline deadline) {
        String at = deadline.pointer();
        if (deadline.start() instanceof Start.First first) {
            add(at + "/starts", first.event());
        } else if (deadline.start() instanceof Start.Each each) {
            add(at + "/each", each.event());
        } else if (deadline.start() instanceof Start.EachPayout) {
            add(at + "/each", Start.EachPayout.EVENTS);
        }
        add(at + "/reachedBy", deadline.reachedBy());
        for (int i = 0; i < deadline.pauses().size(); i++) {
            Pause pause = deadline.pauses().get(i);
            add("%s/pauses/%d/from".formatted(at, i), pause.from());
            add("%s/pauses/%d/until".formatted(at, i), pause.until());
        }
        add(at + "/undoneBy", deadline.undoneBy());
        for (CallOff callOff : deadline.calledOff()) {
            add(callOff.pointer() + "/by", callOff.by());
        }
    }

    private void add(Exclusion exclusion) {
        add(exclusion.pointer() + "/events", exclusion.events());
    }

    private void add(Claim claim) {
        if (claim.event() != null) {
            add(claim.pointer() + "/after", claim.event());
        }
    }

    private void add(String pointer, Collection<String> types) {
        types.forEach(type -> add(pointer, type));
    }

    private void add(String pointer, String type) {
        mentions.add(new Mention(pointer, type));
    }
}
