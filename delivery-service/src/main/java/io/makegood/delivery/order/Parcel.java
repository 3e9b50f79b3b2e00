package io.makegood.delivery.order;

import io.makegood.kernel.TimeOrderedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
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

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> replaces;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Parcel() {}

    @SuppressWarnings("NullAway.Init")
    Parcel(NewParcel parcel, Instant registeredAt) {
        this.id = TimeOrderedId.next();
        this.tracking = parcel.tracking();
        this.carrier = parcel.carrier();
        this.replaces = List.copyOf(parcel.replaces());
        this.registeredAt = registeredAt;
    }

    public String tracking() {
        return tracking;
    }

    public @Nullable String carrier() {
        return carrier;
    }

    /** The parcels of the same order whose place it took. */
    public List<String> replaces() {
        return replaces;
    }
}
