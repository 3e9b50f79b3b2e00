package io.makegood.delivery.event;

import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.messaging.Outbox;
import io.makegood.kernel.messaging.Outgoing;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;

/** Tells the other services of events that are matched to their order, each of them once. */
@ApplicationScoped
class Publication {

    private static final String TOPIC = "makegood.fulfilment";
    private static final String TYPE = "makegood.fulfilment-recorded";

    private final Outbox outbox;
    private final Tenancy tenancy;

    Publication(Outbox outbox, Tenancy tenancy) {
        this.outbox = outbox;
        this.tenancy = tenancy;
    }

    /** In the order in which the events came. */
    void publish(Collection<RecordedEvent> events) {
        Tenant tenant = tenancy.current();
        outbox.add(events.stream()
                .sorted(Comparator.comparing(RecordedEvent::key))
                .flatMap(event -> FulfilmentRecorded.of(event).stream())
                .map(recorded -> message(tenant, recorded))
                .toList());
    }

    private static Outgoing message(Tenant tenant, FulfilmentRecorded recorded) {
        return new Outgoing(TOPIC, tenant, Keys.of(tenant, recorded.order()), TYPE, recorded.order(), recorded);
    }
}
