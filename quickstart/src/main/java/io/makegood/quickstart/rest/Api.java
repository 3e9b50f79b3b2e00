package io.makegood.quickstart.rest;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One service's API as one tenant sees it. Each request is repeated while the service is away; a POST with effects
 * carries its idempotency key each time, so that repeating it is harmless.
 */
public record Api(URI base, String token) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(90), Duration.ofMillis(500));

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** For an answer that takes long to work out. */
    public Answer get(String path, Duration limit) {
        return send(request(path).timeout(limit).GET());
    }

    /** What anybody may read who has the address. */
    public static Answer publicly(URI address) {
        return send(HttpRequest.newBuilder(address)
                .timeout(ANSWER_LIMIT)
                .header("Accept", "application/json")
                .GET());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(json(body)));
    }

    /** A message as it is, which may be sent again. */
    public Answer postAs(String contentType, String message, String path) {
        return send(request(path).setHeader("Content-Type", contentType).POST(BodyPublishers.ofString(message)));
    }

    /** A message as it is, once. */
    public Answer postAs(String contentType, String message, String path, String idempotencyKey) {
        return send(request(path)
                .setHeader("Content-Type", contentType)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(message)));
    }

    /** What is not JSON, or more than one can hold, line by line; once, without patience. */
    public Stream<String> lines(String path) {
        try {
            HttpResponse<Stream<String>> response =
                    HTTP.send(request(path).GET().build(), BodyHandlers.ofLines());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("refused with %d: %s"
                        .formatted(response.statusCode(), response.body().collect(joining("\n"))));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + path, e);
        }
    }

    /** What others push to an address that was given to them, without a token. */
    public static Answer push(URI address, String contentType, String message) {
        return send(HttpRequest.newBuilder(address)
                .timeout(ANSWER_LIMIT)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(message)));
    }

    /** Without an ETag, for what is not there yet. */
    public Answer put(String path, Object body, String etag) {
        HttpRequest.Builder request = request(path).PUT(json(body));
        return send(etag.isEmpty() ? request : request.header("If-Match", etag));
    }

    /** For a change of what was read before: refused when somebody else changed it in between. */
    public Answer postIfMatch(String path, String etag, String idempotencyKey) {
        return postIfMatch(path, BodyPublishers.noBody(), etag, idempotencyKey);
    }

    public Answer postIfMatch(String path, Object body, String etag, String idempotencyKey) {
        return postIfMatch(path, json(body), etag, idempotencyKey);
    }

    private Answer postIfMatch(String path, HttpRequest.BodyPublisher body, String etag, String idempotencyKey) {
        return send(request(path)
                .header("Idempotency-Key", idempotencyKey)
                .header("If-Match", etag)
                .POST(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve("/v1" + path))
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static Answer send(HttpRequest.Builder request) {
        HttpRequest ready = request.build();
        return PATIENCE.until(() -> attempt(ready).filter(answer -> !answer.isPassing()))
                .orElseThrow(() -> new IllegalStateException("no answer to " + ready.method() + " " + ready.uri()));
    }

    private static Optional<Answer> attempt(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            String etag = response.headers().firstValue("ETag").orElse("");
            return Optional.of(new Answer(response.statusCode(), etag, read(response.body())));
        } catch (IOException serviceIsAway) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            return TextNode.valueOf(body);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
