package io.makegood.delivery.order;

import io.makegood.delivery.place.Name;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.refusal.Invalid;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a customer ordered, under the merchant's own reference. Parcels join it as they are packed; none leaves. */
@Entity
@Table(name = "orders")
public class Order {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant")
    private String tenant;

    private String reference;
    private @Nullable String customer;
    private @Nullable String destination;

    @Embedded
    private @Nullable Address address;

    @Column(name = "region_key")
    private @Nullable String regionKey;

    @Column(name = "city_key")
    private @Nullable String cityKey;

    @Column(name = "postcode_key")
    private @Nullable String postcodeKey;

    private @Nullable ZoneId zone;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id", nullable = false, updatable = false)
    @OrderBy("registeredAt, id")
    @BatchSize(size = 200)
    private List<Parcel> parcels = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    @SuppressWarnings("NullAway.Init")
    public Order(
            String reference,
            @Nullable String customer,
            @Nullable String destination,
            @Nullable Address address,
            @Nullable ZoneId zone,
            Instant registeredAt) {
        this.id = TimeOrderedId.next();
        this.reference = reference;
        this.customer = customer;
        this.destination = destination;
        this.address = address;
        if (address != null) {
            this.regionKey = Name.keyIfAny(address.region());
            this.cityKey = Name.keyIfAny(address.city());
            this.postcodeKey = Name.keyIfAny(address.postcode());
        }
        this.zone = zone;
        this.registeredAt = registeredAt;
    }

    public void add(List<NewParcel> newParcels, Instant at) {
        for (int place = 0; place < newParcels.size(); place++) {
            add(newParcels.get(place), "/parcels/%d".formatted(place), at);
        }
    }

    /** What it replaces was there before it, so that none replaces itself by way of others. */
    private void add(NewParcel parcel, String pointer, Instant at) {
        if (has(parcel.tracking())) {
            throw new ParcelTaken(parcel.tracking(), reference);
        }
        parcel.replaces().stream().filter(replaced -> !has(replaced)).forEach(stranger -> {
            throw Invalid.field(pointer + "/replaces", stranger, "must be a parcel that the order has already");
        });
        parcels.add(new Parcel(parcel, at));
    }

    private boolean has(String tracking) {
        return parcels.stream().anyMatch(parcel -> parcel.tracking().equals(tracking));
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public @Nullable String customer() {
        return customer;
    }

    public @Nullable String destination() {
        return destination;
    }

    public @Nullable Address address() {
        return address;
    }

    public @Nullable ZoneId zone() {
        return zone;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public List<Parcel> parcels() {
        return List.copyOf(parcels);
    }
}
