package io.makegood.quickstart.month;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a carrier tells, as it is sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Scan(
        String source,
        String id,
        String order,
        String type,
        @Nullable String reason,
        Instant occurredAt,
        @Nullable String withdraws,
        @Nullable String corrects) {

    private static final String COURIERS = "couriers";

    static Scan of(String order, int number, String type, Instant at) {
        return new Scan(COURIERS, order + "-" + number, order, type, null, at, null, null);
    }

    Scan because(String why) {
        return new Scan(source, id, order, type, why, occurredAt, withdraws, corrects);
    }

    Scan inPlaceOf(Scan wrong) {
        return new Scan(source, id, order, type, reason, occurredAt, null, wrong.id);
    }

    Scan takingBack(Scan wrong) {
        return new Scan(source, id, order, type, reason, occurredAt, wrong.id, null);
    }

    boolean is(String other) {
        return type.equals(other);
    }

    boolean undoes(Scan other) {
        return other.id.equals(withdraws) || other.id.equals(corrects);
    }
}
