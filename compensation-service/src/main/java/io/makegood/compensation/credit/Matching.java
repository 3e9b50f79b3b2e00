package io.makegood.compensation.credit;

import io.makegood.compensation.claim.Act;
import io.makegood.compensation.claim.Claim;
import io.makegood.compensation.claim.Claim.State;
import io.makegood.compensation.claim.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Finds for each line of a credit the one claim it is for: the one it names; or the one that waits for a credit with the
 * order or parcel it names, of several the one that expects this amount; or the only one that expects this amount. Where
 * more than one fits, none is taken.
 */
public final class Matching {

    private final Map<UUID, Claim> claims = new LinkedHashMap<>();
    private final Map<UUID, Step> steps = new LinkedHashMap<>();
    private final Act act;

    /** @param claims of the party, that may be meant */
    public Matching(List<Claim> claims, Act act) {
        claims.forEach(claim -> this.claims.put(claim.id(), claim));
        this.act = act;
    }

    /** In the order of the lines; a claim takes one line at most, the next one comes by another credit. */
    public List<CreditLine> match(List<CreditLine> lines) {
        return lines.stream().map(this::match).toList();
    }

    /** What it did to claims. */
    public List<Step> steps() {
        return List.copyOf(steps.values());
    }

    private CreditLine match(CreditLine line) {
        if (line.claim() != null) {
            return matchNamed(line, line.claim());
        }
        if (!line.amount().isPositive()) {
            return line.unmatched("name the claim of which the party takes back a credit");
        }
        if (line.order() != null) {
            return matchWaiting(
                    line, "order", claim -> claim.demand().promise().order().equals(line.order()));
        }
        if (line.tracking() != null) {
            return matchWaiting(
                    line, "tracking", claim -> claim.demand().tracking().contains(line.tracking()));
        }
        return matchAmount(line, "amount", waiting(line, claim -> true));
    }

    private CreditLine matchNamed(CreditLine line, UUID id) {
        Claim claim = claims.get(id);
        if (claim == null || !isSameCurrency(claim, line)) {
            return line.unmatched(
                    "the party has no such claim in " + line.amount().getCurrencyUnit());
        }
        if (steps.containsKey(id)) {
            return line.unmatched("another line of this credit is for that claim");
        }
        if (claim.state() == State.WITHDRAWN
                || line.amount().plus(claim.credited()).isNegative()) {
            return line.unmatched("the claim is %s and %s was credited"
                    .formatted(claim.state().word(), claim.credited()));
        }
        return credit(line, claim, "claim");
    }

    private CreditLine matchWaiting(CreditLine line, String by, Predicate<Claim> isNamed) {
        List<Claim> waiting = waiting(line, isNamed);
        return waiting.size() == 1 ? credit(line, waiting.get(0), by) : matchAmount(line, by + " and amount", waiting);
    }

    private CreditLine matchAmount(CreditLine line, String by, List<Claim> among) {
        List<Claim> fit = among.stream()
                .filter(claim -> claim.expected().isEqual(line.amount()))
                .toList();
        if (fit.size() == 1) {
            return credit(line, fit.get(0), by);
        }
        return line.unmatched(among.isEmpty() ? "no claim waits for it" : "%d claims fit".formatted(fit.size()));
    }

    private List<Claim> waiting(CreditLine line, Predicate<Claim> isNamed) {
        return claims.values().stream()
                .filter(claim -> claim.isWaiting() && !steps.containsKey(claim.id()))
                .filter(claim -> isSameCurrency(claim, line))
                .filter(isNamed)
                .toList();
    }

    private CreditLine credit(CreditLine line, Claim claim, String by) {
        steps.put(claim.id(), claim.credit(line.amount(), act));
        return line.matched(claim.id(), by);
    }

    private static boolean isSameCurrency(Claim claim, CreditLine line) {
        return claim.amount().getCurrencyUnit().equals(line.amount().getCurrencyUnit());
    }
}
