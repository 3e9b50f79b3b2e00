package io.makegood.terms.pricing;

import io.makegood.terms.award.Pool;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of one award in a pool that it shares with other promises.
 *
 * @param key what the others agree in, in the order of the pool's {@code per}
 * @param cap of all together; null when only the highest is paid
 */
public record PoolShare(
        String pointer,
        Pool pool,
        List<String> key,
        @Nullable BigDecimal cap) {}
