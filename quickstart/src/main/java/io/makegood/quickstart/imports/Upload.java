package io.makegood.quickstart.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.makegood.quickstart.rest.Api;
import io.makegood.quickstart.rest.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends a file to an import until all of it is done: when a stream breaks off, the next one begins behind it. */
public final class Upload {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final int TRIES_WITHOUT_PROGRESS = 300;

    private final Api deliveries;
    private final Consumer<ImportState> progress;

    /** @param progress is told again and again how far the import is */
    public Upload(Api deliveries, Consumer<ImportState> progress) {
        this.deliveries = deliveries;
        this.progress = progress;
    }

    public ImportState state(String id) {
        return deliveries.get("/imports/" + id).as(ImportState.class);
    }

    /** Answers where the import stands when the whole file is done. */
    public ImportState send(Path file, String id) {
        long done = -1;
        for (int tries = 0; tries < TRIES_WITHOUT_PROGRESS; tries++) {
            ImportState state = state(id);
            if (state.linesDone() > done) {
                tries = 0;
                done = state.linesDone();
            }
            if (sendRest(file, state)) {
                return state(id);
            }
            pause();
        }
        throw new ContentRefused("import %s comes no further than line %d".formatted(id, done));
    }

    /** False when the stream broke off. */
    private boolean sendRest(Path file, ImportState state) {
        HttpResponse<String> answer = answer(request(file, state), state.id());
        if (answer != null && answer.statusCode() == 200) {
            return true;
        }
        ImportState now = state(state.id());
        if (now.isFailed()) {
            throw new ContentRefused(now.reason());
        }
        if (answer != null && answer.statusCode() < 500 && !isPassing(answer)) {
            throw new ContentRefused(detail(answer));
        }
        return false;
    }

    /** Another stream may not have ended yet; there may be a place in a moment. */
    private static boolean isPassing(HttpResponse<String> answer) {
        return answer.statusCode() == 429
                || answer.body().contains("\"import-running\"")
                || answer.body().contains("\"content-broke-off\"");
    }

    private HttpRequest request(Path file, ImportState state) {
        String path = "/v1/imports/%s/content?fromLine=%d".formatted(state.id(), state.linesDone() + 1);
        return HttpRequest.newBuilder(deliveries.base().resolve(path))
                .header("Authorization", "Bearer " + deliveries.token())
                .header("Content-Type", state.mediaType())
                .PUT(BodyPublishers.ofInputStream(() -> from(file, state.bytes())))
                .build();
    }

    private static InputStream from(Path file, long position) {
        try {
            InputStream rest = Files.newInputStream(file);
            rest.skipNBytes(position);
            return rest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable HttpResponse<String> answer(HttpRequest request, String id) {
        CompletableFuture<HttpResponse<String>> answer = HTTP.sendAsync(request, BodyHandlers.ofString());
        while (true) {
            try {
                return answer.get(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException running) {
                progress.accept(state(id));
            } catch (ExecutionException brokenOff) {
                return null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while sending", e);
            }
        }
    }

    private static String detail(HttpResponse<String> answer) {
        try {
            return Json.MAPPER.readTree(answer.body()).path("detail").asText();
        } catch (JsonProcessingException noProblem) {
            return "answered with " + answer.statusCode();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }
}
