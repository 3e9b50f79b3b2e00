package io.makegood.quickstart.month;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.imports.ImportState;
import io.makegood.quickstart.imports.Upload;
import io.makegood.quickstart.rest.Api;
import io.makegood.quickstart.rest.Json;
import io.makegood.quickstart.rest.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the merchant publishes, sells and hears. */
final class Merchant {

    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(10), Duration.ofMillis(200));

    private final Api promises;
    private final Api deliveries;

    Merchant(Api promises, Api deliveries) {
        this.promises = promises;
        this.deliveries = deliveries;
    }

    void publish(Guarantee guarantee) {
        String code = guarantee.code();
        promises.postAs("application/yaml", terms(code), "/guarantees", "draft-" + code)
                .orRefuse();
        String version = "/guarantees/" + code + "/versions/1";
        String etag = promises.get(version).etag();
        promises.postIfMatch(version + "/publish", etag, "publish-" + code).orRefuse();
    }

    private static String terms(String code) {
        try (InputStream file =
                Objects.requireNonNull(Merchant.class.getResourceAsStream("/month/" + code + ".yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void register(Sale sale) {
        deliveries
                .post("/orders", Map.of("reference", sale.order(), "customer", sale.customer()), sale.order())
                .orRefuse();
    }

    /** Up to a thousand at once. */
    void promise(List<Item> items) {
        JsonNode made = promises.post(
                        "/promises/batch",
                        Map.of("promises", items.stream().map(Item::promise).toList()),
                        items.get(0).sale().order())
                .orRefuse()
                .body();
        if (made.path("made").asInt() != items.size()) {
            throw new IllegalStateException("refused: " + made.path("results").findValues("problem"));
        }
    }

    /** Sends a file of what carriers tell. Answers how many events are new. */
    long tell(Stream<Scan> scans) {
        Path file = written(scans);
        try {
            String id = deliveries
                    .post(
                            "/imports",
                            Map.of("format", "ndjson"),
                            UUID.randomUUID().toString())
                    .as(ImportState.class)
                    .id();
            return new Upload(deliveries, state -> {}).send(file, id).recorded();
        } finally {
            file.toFile().delete();
        }
    }

    private static Path written(Stream<Scan> scans) {
        try {
            Path file = Files.createTempFile("makegood-month", ".ndjson");
            try (Writer out = Files.newBufferedWriter(file)) {
                for (Scan scan : (Iterable<Scan>) scans::iterator) {
                    out.write(line(scan));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Scan scan) throws JsonProcessingException {
        return Json.MAPPER.writeValueAsString(scan) + "\n";
    }

    /** Until promise-service knows all that was told of a sale. */
    void awaitHeard(Sale sale) {
        boolean isHeard = PATIENCE.until(() -> Optional.of(sale)
                        .filter(one -> heard(one.order()) >= one.told().size()))
                .isPresent();
        if (!isHeard) {
            throw new IllegalStateException("promise-service does not hear of " + sale.order());
        }
    }

    private int heard(String order) {
        return promises.get("/orders/" + order + "/timeline")
                .body()
                .path("events")
                .size();
    }
}
