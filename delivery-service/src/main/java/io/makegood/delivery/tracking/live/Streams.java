package io.makegood.delivery.tracking.live;

import io.makegood.delivery.tracking.TrackingLink;
import io.makegood.kernel.messaging.Keys;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The streams of this replica. Each is woken when its order may have changed, and in any case now and then. */
@ApplicationScoped
public class Streams {

    private record Stream(String key, MultiEmitter<? super Long> emitter) {}

    private final Map<UUID, Stream> open = new ConcurrentHashMap<>();
    private final Watches watches;
    private final InstantSource time;

    Streams(Watches watches, InstantSource time) {
        this.watches = watches;
        this.time = time;
    }

    /**
     * Ticks at once, whenever the order may have changed, and at least every 15 seconds; what was missed while the last
     * tick was worked on counts once. Refuses when the link has too many.
     */
    public Multi<Long> open(TrackingLink link) {
        UUID id = UUID.randomUUID();
        watches.begin(id, link, time.instant());
        return Multi.createFrom()
                .<Long>emitter(
                        emitter -> {
                            open.put(id, new Stream(Keys.of(link.tenant(), link.order()), emitter));
                            emitter.onTermination(() -> close(id));
                            emitter.emit(0L);
                        },
                        BackPressureStrategy.LATEST)
                .emitOn(Infrastructure.getDefaultWorkerPool(), 1);
    }

    private void close(UUID id) {
        open.remove(id);
        Infrastructure.getDefaultWorkerPool().execute(() -> watches.end(id));
    }

    void changed(String key) {
        open.values().stream().filter(stream -> stream.key().equals(key)).forEach(Streams::tick);
    }

    void anythingMayHaveChanged() {
        open.values().forEach(Streams::tick);
    }

    private static void tick(Stream stream) {
        stream.emitter().emit(0L);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        watches.stillThere(open.keySet(), time.instant());
        anythingMayHaveChanged();
    }
}
