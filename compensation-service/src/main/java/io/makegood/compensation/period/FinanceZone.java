package io.makegood.compensation.period;

import java.time.ZoneId;

/**
 * In which zone a tenant's months begin and end.
 *
 * @param chosen whether somebody has said so; if nobody has, it is UTC
 */
public record FinanceZone(ZoneId zone, boolean chosen) {

    static final FinanceZone DEFAULT = new FinanceZone(ZoneId.of("UTC"), false);
}
