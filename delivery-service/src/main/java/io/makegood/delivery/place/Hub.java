package io.makegood.delivery.place;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant says of a facility that its carriers name.
 *
 * @param code as carriers write it; case, accents and punctuation make no difference
 * @param place where it is, for people
 */
public record Hub(
        UUID id, String code, ZoneId zone, @Nullable String place, Instant setAt) {}
