package io.makegood.delivery.carrier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan that was left out, as it is remembered for people to look after.
 *
 * @param key its place among those of the same moment
 * @param adapter the format of its message
 * @param pointer where in the message it stands
 * @param evidence the message that it came in first
 */
public record LeftOutScan(
        UUID key,
        String source,
        String adapter,
        String parcel,
        String carrierCode,
        String pointer,
        String code,
        @Nullable String value,
        String rule,
        UUID evidence,
        Instant leftOutAt) {}
