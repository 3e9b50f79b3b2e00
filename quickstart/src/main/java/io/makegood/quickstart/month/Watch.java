package io.makegood.quickstart.month;

import io.makegood.quickstart.suite.Peak;
import io.makegood.quickstart.suite.Service;
import io.makegood.quickstart.suite.Suite;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How long each part takes, and how much memory the services have meanwhile. */
final class Watch {

    private final Suite suite;
    private final Consumer<String> progress;
    private final Map<String, Duration> times = new LinkedHashMap<>();
    private final Map<Service, Peak> peaks = new EnumMap<>(Service.class);

    Watch(Suite suite, Consumer<String> progress) {
        this.suite = suite;
        this.progress = progress;
    }

    <T> T over(String what, Supplier<T> part) {
        progress.accept(what);
        long begin = System.nanoTime();
        T result = part.get();
        times.merge(what, Duration.ofNanos(System.nanoTime() - begin), Duration::plus);
        sample();
        return result;
    }

    void over(String what, Runnable part) {
        over(what, () -> {
            part.run();
            return true;
        });
    }

    void sample() {
        for (Service service : Service.values()) {
            peaks.computeIfAbsent(service, any -> new Peak()).sample(suite.process(service));
        }
    }

    Map<String, Duration> times() {
        return times;
    }

    Map<String, Integer> megabytes() {
        Map<String, Integer> megabytes = new LinkedHashMap<>();
        peaks.forEach((service, peak) -> megabytes.put(service.title(), peak.megabytes()));
        return megabytes;
    }
}
