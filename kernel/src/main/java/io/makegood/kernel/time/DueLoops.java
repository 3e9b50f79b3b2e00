package io.makegood.kernel.time;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All loops of this process. They stop with it. */
@Singleton
public class DueLoops {

    private final InstantSource time;
    private final List<DueLoop> loops = new CopyOnWriteArrayList<>();

    public DueLoops(InstantSource time) {
        this.time = time;
    }

    /**
     * Starts one more.
     *
     * @param name of the thread, for logs and health
     * @param work does all that is due at a moment
     * @param next the next due time, empty when there is none
     */
    public DueLoop start(String name, Consumer<Instant> work, Supplier<Optional<Instant>> next) {
        DueLoop loop = new DueLoop(name, work, next, time);
        loops.add(loop);
        loop.start();
        return loop;
    }

    List<DueLoop> all() {
        return List.copyOf(loops);
    }

    public void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        for (DueLoop loop : loops) {
            loop.stop();
        }
    }
}
