package io.makegood.promise.verdict;

import java.time.OffsetDateTime;
import java.util.Comparator;

/** A fulfilment event a verdict rests on. */
public record Evidence(String source, String id, String type, OffsetDateTime occurredAt) {

    static final Comparator<Evidence> BY_TIME = Comparator.comparing(
                    (Evidence evidence) -> evidence.occurredAt().toInstant())
            .thenComparing(Evidence::source)
            .thenComparing(Evidence::id);
}
