package io.makegood.terms.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What falls to one day of what an award comes to.
 *
 * @param on the local day on which a clock that an event started was due; null for the promise itself
 */
public record Portion(@Nullable LocalDate on, BigDecimal amount) {}
