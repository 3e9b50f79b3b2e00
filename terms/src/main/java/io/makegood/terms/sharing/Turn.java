package io.makegood.terms.sharing;

import io.makegood.terms.pricing.Portion;
import java.time.Instant;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/**
 * Whose award is being settled.
 *
 * @param member the award of a promise, told apart from all others
 * @param madeAt when the promise was made
 * @param zone of the terms, which calendar periods go by
 * @param verdict the number of the verdict that is the occasion
 */
public record Turn<M>(String tenant, M member, Instant madeAt, ZoneId zone, CurrencyUnit currency, int verdict) {

    /** When a portion counts: on its day, or when the promise was made. */
    public Instant at(Portion portion) {
        return portion.on() == null ? madeAt : portion.on().atStartOfDay(zone).toInstant();
    }
}
