package io.makegood.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How long late news is waited for before anything is paid: until then what is owed is provisional. One of both is given.
 *
 * @param after so long after it is known to be owed
 * @param at at the next such time of day
 */
public record Settle(@Nullable Duration after, @Nullable LocalTime at) {

    /** @param zone in which the time of day is meant */
    public Instant from(Instant owedAt, ZoneId zone) {
        return after != null ? owedAt.plus(after) : next(owedAt.atZone(zone)).toInstant();
    }

    private ZonedDateTime next(ZonedDateTime owedAt) {
        LocalTime time = at == null ? LocalTime.MIDNIGHT : at;
        ZonedDateTime today = owedAt.toLocalDate().atTime(time).atZone(owedAt.getZone());
        return today.isAfter(owedAt)
                ? today
                : owedAt.toLocalDate().plusDays(1).atTime(time).atZone(owedAt.getZone());
    }
}
