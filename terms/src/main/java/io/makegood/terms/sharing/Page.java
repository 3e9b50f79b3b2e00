package io.makegood.terms.sharing;

import io.makegood.terms.pricing.PoolShare;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One pool of one tenant, for promises that agree in what it is kept by, and in their currency. */
public record Page(String tenant, String pool, String key) {

    public static Page of(Turn<?> turn, PoolShare share) {
        String key = Stream.concat(Stream.of(turn.currency().getCode()), share.key().stream())
                .map(part -> part.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|"));
        return new Page(turn.tenant(), share.pool().name(), key);
    }
}
