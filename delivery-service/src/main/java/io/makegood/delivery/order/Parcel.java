package io.makegood.delivery.order;

import io.makegood.kernel.TimeOrderedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One package of an order, known by its tracking number. */
@Entity
@Table(name = "parcel")
public class Parcel {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant")
    private String tenant;

    private String tracking;
    private @Nullable String carrier;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Parcel() {}

    @SuppressWarnings("NullAway.Init")
    Parcel(NewParcel parcel, Instant registeredAt) {
        this.id = TimeOrderedId.next();
        this.tracking = parcel.tracking();
        this.carrier = parcel.carrier();
        this.registeredAt = registeredAt;
    }

    public String tracking() {
        return tracking;
    }

    public @Nullable String carrier() {
        return carrier;
    }
}
