package io.makegood.promise.guarantee;

import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.messaging.Outbox;
import io.makegood.kernel.messaging.Outgoing;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.BiConsumer;

/** The life of guarantees: each step is one transaction, and others are told of each that concerns them. */
@ApplicationScoped
public class Publishing {

    private final Guarantees guarantees;
    private final OrderLocks locks;
    private final Outbox outbox;
    private final Tenancy tenancy;
    private final InstantSource time;

    Publishing(Guarantees guarantees, OrderLocks locks, Outbox outbox, Tenancy tenancy, InstantSource time) {
        this.guarantees = guarantees;
        this.locks = locks;
        this.outbox = outbox;
        this.tenancy = tenancy;
        this.time = time;
    }

    public GuaranteeVersion draft(String code, Content content) {
        oneAtATime(code);
        if (guarantees.has(code)) {
            throw new GuaranteeCodeTaken(code);
        }
        return add(new GuaranteeRef(code, 1), content);
    }

    public GuaranteeVersion draftNext(String code, Content content) {
        oneAtATime(code);
        int newest = guarantees.newestOf(code).ref().version();
        return add(new GuaranteeRef(code, newest + 1), content);
    }

    /** Takes one step, such as {@link GuaranteeVersion#publish}, and tells. */
    public GuaranteeVersion move(GuaranteeVersion version, BiConsumer<GuaranteeVersion, Instant> step) {
        step.accept(version, time.instant());
        guarantees.flush();
        Tenant tenant = tenancy.current();
        String subject = "%s|%d".formatted(version.ref().code(), version.ref().version());
        outbox.add(new Outgoing(
                GuaranteePublished.TOPIC,
                tenant,
                Keys.of(tenant, subject),
                GuaranteePublished.TYPE,
                version.ref().code(),
                GuaranteePublished.of(version)));
        return version;
    }

    private GuaranteeVersion add(GuaranteeRef ref, Content content) {
        GuaranteeVersion version = new GuaranteeVersion(ref, content, time.instant());
        guarantees.persistAndFlush(version);
        return version;
    }

    private void oneAtATime(String code) {
        locks.hold(Set.of(Keys.of(tenancy.current(), "guarantee|" + code)));
    }
}
