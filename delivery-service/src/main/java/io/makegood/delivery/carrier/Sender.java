package io.makegood.delivery.carrier;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a message.
 *
 * @param source the source of its events, such as {@code dhl}
 * @param zone of times without offset whose place says no more; null: they are refused
 */
public record Sender(String source, @Nullable ZoneId zone) {}
