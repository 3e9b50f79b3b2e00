package io.makegood.delivery.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells events of the Dangdang order; a test mentions only what matters to it. */
public final class TellEvent {

    public static final OffsetDateTime AFTERNOON = OffsetDateTime.parse("2009-11-05T18:12:00+08:00");
    public static final Instant HEARD = Instant.parse("2009-11-06T02:00:00Z");

    private static final String COURIERS = "beijing-couriers";

    private final EventId id;
    private @Nullable String order = "1993505414";
    private @Nullable String parcel;
    private @Nullable String subject;
    private String type = "delivered";
    private OffsetDateTime occurredAt = AFTERNOON;
    private Values values = Values.NONE;
    private @Nullable EventId withdraws;
    private @Nullable EventId corrects;

    private TellEvent(EventId id) {
        this.id = id;
    }

    public static TellEvent anEvent(String id) {
        return new TellEvent(idOf(id));
    }

    public static EventId idOf(String id) {
        return new EventId(COURIERS, id);
    }

    public TellEvent ofType(String type) {
        this.type = type;
        return this;
    }

    public TellEvent ofOrder(@Nullable String order) {
        this.order = order;
        return this;
    }

    public TellEvent ofParcel(@Nullable String parcel) {
        this.parcel = parcel;
        return this;
    }

    public TellEvent about(String subject) {
        this.subject = subject;
        return this;
    }

    public TellEvent saying(String name, Value value) {
        this.values = new Values(Map.of(name, value));
        return this;
    }

    public TellEvent at(OffsetDateTime occurredAt) {
        this.occurredAt = occurredAt;
        return this;
    }

    public TellEvent withdrawing(@Nullable String named) {
        this.withdraws = named == null ? null : idOf(named);
        return this;
    }

    public TellEvent correcting(@Nullable String named) {
        this.corrects = named == null ? null : idOf(named);
        return this;
    }

    public FulfilmentEvent told() {
        return new FulfilmentEvent(
                id,
                order,
                parcel,
                subject,
                type,
                null,
                Party.CARRIER,
                occurredAt,
                ZoneId.of("Asia/Shanghai"),
                "Beijing",
                null,
                null,
                null,
                values,
                withdraws,
                corrects);
    }

    public RecordedEvent recorded() {
        return new RecordedEvent(new UUID(0, 0), told(), HEARD, order, Provenance.NONE);
    }
}
