package io.makegood.compensation.entitlement;

import io.makegood.compensation.entitlement.Trace.PricedVerdict;
import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Holding;
import io.makegood.compensation.payout.Standing;
import io.makegood.terms.award.Award;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.sharing.PoolBook;
import io.makegood.terms.sharing.PoolBook.Settled;
import io.makegood.terms.sharing.Shared;
import io.makegood.terms.wording.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Prices cases one after the other, each against the newest entitlements so far, so that many verdicts at once come to
 * the same as one by one.
 */
final class Appraisal {

    private final Map<AwardKey, Entitlement> newest;
    private final Map<AwardKey, Standing> standings;
    private final PoolBook<AwardKey> pools;
    private final Holding holding;
    private final Instant now;
    private final List<Consequence> consequences = new ArrayList<>();

    /** @param standings what was done about each award for which anything was */
    Appraisal(
            Map<AwardKey, Entitlement> newest,
            Map<AwardKey, Standing> standings,
            PoolBook<AwardKey> pools,
            Holding holding,
            Instant now) {
        this.newest = new HashMap<>(newest);
        this.standings = new HashMap<>(standings);
        this.pools = pools;
        this.holding = holding;
        this.now = now;
    }

    /** Cases of one promise come in the order of their verdicts. */
    void add(Case one) {
        PoolBook.inTurn(one.priced()).forEach(award -> add(one, award));
    }

    List<Consequence> consequences() {
        return consequences;
    }

    private void add(Case one, Priced award) {
        AwardKey key = one.key(award.award());
        Entitlement before = newest.get(key);
        if (before == null && !award.decided()) {
            return;
        }
        Settled settled = pools.settle(one.turn(award.award()), award);
        if (isNews(one, settled.priced(), before)) {
            Trace trace = trace(one, settled);
            Standing standing =
                    standings.getOrDefault(key, Standing.nothing(trace.amount().getCurrencyUnit()));
            Entitlement entitlement = before == null
                    ? Entitlement.first(one, settled.priced(), trace, now)
                    : before.next(one, settled.priced(), trace, standing.gone(), now);
            newest.put(key, entitlement);
            Choosing choosing = new Choosing(one, settled.priced(), standing, pools, now);
            draw(one, entitlement, standing, choosing.hold());
        }
    }

    private void draw(Case one, Entitlement entitlement, Standing standing, Optional<Hold> choice) {
        Holding reasons = new Provisional(one.terms(), standing, now).and(holding);
        Award award = one.terms().award(entitlement.key().award());
        Consequence consequence =
                Consequence.of(entitlement, standing, choice, reasons, PayBy.of(one, award, standing, now));
        standings.put(entitlement.key(), consequence.after());
        consequences.add(consequence);
    }

    /** Each new verdict that decides on what the award is for is answered; so is every change, whatever made it. */
    private static boolean isNews(Case one, Priced priced, @Nullable Entitlement before) {
        if (before == null) {
            return true;
        }
        boolean isNewVerdict = one.decides(priced.award()) && one.latest().number() > before.verdict();
        return isNewVerdict
                || !before.trace().chosen().equals(one.chosen())
                || before.amount().getAmount().compareTo(priced.amount()) != 0
                || !before.inKind().equals(priced.inKind())
                || !Objects.equals(before.discretion(), priced.discretion());
    }

    private static Trace trace(Case one, Settled settled) {
        return new Trace(
                one.promise().guarantee(),
                settled.priced().award(),
                one.factsText(),
                one.standing().stream().map(PricedVerdict::of).toList(),
                settled.shared().stream().map(shared -> shared(one, shared)).toList(),
                settled.priced().steps().stream().map(Line::of).toList(),
                Money.of(one.terms().currency(), settled.priced().amount()),
                one.chosen());
    }

    private static Trace.Shared shared(Case one, Shared shared) {
        return new Trace.Shared(
                shared.rule(),
                shared.pool(),
                shared.key(),
                shared.on(),
                Money.of(one.terms().currency(), shared.others()));
    }
}
