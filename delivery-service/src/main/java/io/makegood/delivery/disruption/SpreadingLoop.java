package io.makegood.delivery.disruption;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Looks every second whether orders have to be told of a disruption. */
@Singleton
class SpreadingLoop {

    private final Spreading spreading;
    private final InstantSource time;

    SpreadingLoop(Spreading spreading, InstantSource time) {
        this.spreading = spreading;
        this.time = time;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void spread() {
        spreading.drain(time.instant());
    }
}
