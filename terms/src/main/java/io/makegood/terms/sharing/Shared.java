package io.makegood.terms.sharing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others had, when a portion was settled; of the highest only, the highest of theirs.
 *
 * @param rule JSON pointer of the rule in the terms
 * @param on the day of the portion; null for the promise itself
 */
public record Shared(
        String rule,
        String pool,
        List<String> key,
        @Nullable LocalDate on,
        BigDecimal others) {}
