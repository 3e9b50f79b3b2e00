package io.makegood.kernel.paging;

import io.makegood.kernel.refusal.Malformed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The place in a list after which the next page begins. Opaque to callers. */
public record Cursor(Instant at, UUID id) {

    /** Before everything, for lists that ascend. */
    public static final Cursor START = new Cursor(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));
    /** After everything, for lists that descend. */
    public static final Cursor END = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    public static Cursor decode(String opaque) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
            int bar = text.indexOf('|');
            Instant at = Instant.parse(text.substring(0, bar));
            if (at.isBefore(START.at) || at.isAfter(END.at)) {
                throw new IllegalArgumentException("beyond the list");
            }
            return new Cursor(at, UUID.fromString(text.substring(bar + 1)));
        } catch (RuntimeException unreadable) {
            throw new Malformed("invalid-cursor", "cursor '%s' was not given out by this list".formatted(opaque));
        }
    }

    public String encode() {
        byte[] text = (at + "|" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
