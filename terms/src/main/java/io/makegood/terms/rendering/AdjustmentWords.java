package io.makegood.terms.rendering;

import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Adjustment.Change;
import io.makegood.terms.award.Adjustment.Drop;
import io.makegood.terms.award.Adjustment.Limit;
import io.makegood.terms.award.Adjustment.Minus;
import io.makegood.terms.award.Adjustment.Pooled;
import io.makegood.terms.award.Adjustment.Round;
import io.makegood.terms.award.Adjustment.Share;
import io.makegood.terms.award.Adjustment.Times;
import io.makegood.terms.award.Pool;
import io.makegood.terms.pay.Value;
import io.makegood.terms.wording.Values;
import io.makegood.terms.wording.Wording;

/** What is done to an amount. */
final class AdjustmentWords {

    private final Wording words;
    private final PayWords pays;

    AdjustmentWords(Wording words) {
        this.words = words;
        this.pays = new PayWords(words);
    }

    String of(Adjustment adjustment) {
        String change = change(adjustment.change());
        return adjustment.when().isAlways()
                ? change
                : words.say("adjust.if", change, words.conditions().of(adjustment.when()));
    }

    private String change(Change change) {
        if (change instanceof Limit limit) {
            return words.say(limit.isCap() ? "adjust.cap" : "adjust.floor", pays.of(limit.bound()));
        }
        if (change instanceof Share share) {
            return words.say("adjust.share", pays.percent(share.percent()));
        }
        if (change instanceof Times times) {
            return words.say("adjust.times", factor(times.factor()));
        }
        if (change instanceof Minus minus) {
            return words.say("adjust.minus", pays.of(minus.subtrahend()));
        }
        if (change instanceof Round round) {
            return Values.capitalised(new GeneralWords(words).rounding(round.rounding()));
        }
        if (change instanceof Drop drop) {
            return words.say(
                    drop.isBoundDropped() ? "adjust.drop-to" : "adjust.drop-below",
                    words.values().money(drop.bound()));
        }
        return pooled((Pooled) change);
    }

    private String factor(Value factor) {
        return factor.constant() == null
                ? words.conditions().formula(factor.expression().text())
                : words.values().number(factor.constant());
    }

    private String pooled(Pooled pooled) {
        Pool pool = pooled.pool();
        String same = String.join(
                words.say(pool.any() ? "joined.or" : "joined.with"),
                pool.per().stream().map(words::quotedFact).toList());
        String promises = words.say("pool.same", same);
        if (pool.within() != null) {
            promises = words.say("pool.within", same, words.values().of(pool.within()));
        } else if (pool.each() != null) {
            promises = words.say("pool.each", same, words.span(pool.each()));
        }
        return pooled.cap() == null
                ? words.say("pool.highest", promises)
                : words.say("pool.cap", pays.of(pooled.cap()), promises);
    }
}
