package io.makegood.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

/** A request whose body goes out as it is, from a client that says how long it is or from one that does not. */
public record Upload(String method, String path, String contentType, String token) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration UNLESS_IT_HANGS = Duration.ofMinutes(1);
    private static final int VERY_LONG = 10_000_000;

    public HttpResponse<String> send(byte[] body) {
        return send(BodyPublishers.ofByteArray(body));
    }

    /** A byte more than that, or millions, are refused by a problem that names the limit; up to it all is read. */
    public void assertTakesAtMost(long bytes) {
        int most = Math.toIntExact(bytes);
        assertRefused(declared(most + 1), most);
        assertRefused(inPieces(most + 1), most);
        assertRefused(declared(most + VERY_LONG), most);
        assertRefused(inPieces(most + VERY_LONG), most);
        assertThat(send(declared(most)).statusCode()).isNotEqualTo(413).isBetween(200, 499);
        assertThat(send(inPieces(most)).statusCode()).isNotEqualTo(413).isBetween(200, 499);
    }

    private void assertRefused(BodyPublisher body, int most) {
        HttpResponse<String> answer = send(body);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        JsonPath problem = JsonPath.from(answer.body());
        assertThat(problem.getString("code")).isEqualTo("body-too-large");
        assertThat(problem.getString("detail")).contains(" %d bytes".formatted(most));
    }

    private static BodyPublisher declared(int length) {
        return BodyPublishers.ofByteArray(bytes(length));
    }

    private static BodyPublisher inPieces(int length) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(length)));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }

    private HttpResponse<String> send(BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .method(method, body)
                .timeout(UNLESS_IT_HANGS)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
