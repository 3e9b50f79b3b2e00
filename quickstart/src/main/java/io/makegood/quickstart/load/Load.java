package io.makegood.quickstart.load;

import io.makegood.quickstart.imports.ImportState;
import io.makegood.quickstart.imports.Upload;
import io.makegood.quickstart.rest.Api;
import io.makegood.quickstart.suite.Peak;
import io.makegood.quickstart.suite.Service;
import io.makegood.quickstart.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Sends many events as NDJSON through the API of imports while delivery-service is killed in the middle, and counts
 * what arrives on the topic.
 */
public final class Load {

    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);
    private static final List<String> ROLES = List.of("merchant", "carrier");

    private final Suite suite;
    private final LoadFile file;
    private final boolean kills;
    private final Consumer<String> progress;
    private final String tenant = "load-" + UUID.randomUUID();
    private final Api deliveries;
    private final Peak peak = new Peak();
    private boolean killed;
    private long nextTold;

    /** @param orders that the events are spread over */
    public Load(Suite suite, int lines, int orders, boolean kills, Consumer<String> progress) {
        this.suite = suite;
        this.file = new LoadFile(lines, orders);
        this.kills = kills;
        this.progress = progress;
        this.deliveries =
                new Api(suite.address(Service.DELIVERY), suite.tokens().of(tenant, ROLES));
    }

    /** Answers what became of the events. */
    public LoadResult run() {
        progress.accept("%,d orders are registered".formatted(file.orders()));
        IntStream.range(0, file.orders()).parallel().forEach(this::register);
        Path written = file.write();
        try (Published published = new Published(suite.bootstrapServers(), tenant, file.lines())) {
            progress.accept("%,d events are sent".formatted(file.lines()));
            long begin = System.nanoTime();
            ImportState done = new Upload(deliveries, this::watch).send(written, open());
            long stored = System.nanoTime();
            progress.accept("all are stored; the topic is read");
            published.await(SILENCE);
            long publishedAt = System.nanoTime();
            published.awaitSilence(LAST_WORDS);
            return new LoadResult(
                    file.lines(),
                    done.recorded(),
                    done.known() + done.refused(),
                    published.events(),
                    published.repeated(),
                    published.doubled(),
                    Duration.ofNanos(stored - begin),
                    Duration.ofNanos(publishedAt - begin),
                    peak.megabytes(),
                    killed);
        } finally {
            delete(written);
        }
    }

    private void register(int number) {
        String order = LoadFile.order(number);
        deliveries
                .post("/orders", Map.of("reference", order, "parcels", List.of()), tenant + order)
                .orRefuse();
    }

    private String open() {
        return deliveries
                .post(
                        "/imports",
                        Map.of("format", "ndjson", "name", "load"),
                        UUID.randomUUID().toString())
                .as(ImportState.class)
                .id();
    }

    private void watch(ImportState state) {
        peak.sample(suite.process(Service.DELIVERY));
        if (state.linesDone() >= nextTold) {
            progress.accept("%,d lines are done; delivery-service has %d MB".formatted(state.linesDone(), peak.last()));
            nextTold = state.linesDone() + file.lines() / 20;
        }
        if (kills && !killed && state.linesDone() >= file.lines() / 3 && state.linesDone() < file.lines()) {
            killed = true;
            progress.accept("delivery-service is killed");
            suite.kill(Service.DELIVERY);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
