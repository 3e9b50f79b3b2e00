package io.makegood.delivery.tracking.rest;

import static io.makegood.delivery.Shop.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.delivery.Shop;
import io.makegood.delivery.World;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveResourceTest {

    private static final String ORDER = "1993505414";
    private static final String LINKS = "/v1/orders/" + ORDER + "/tracking-links";
    /** Well below the 15 seconds after which a stream looks by itself. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private final Shop shop = new Shop();
    private final World world = new World(shop, ORDER);
    private final List<Stream> opened = new ArrayList<>();

    @AfterEach
    void hangUp() {
        opened.forEach(Stream::close);
    }

    @Test
    void a_stream_tells_the_state_at_once_and_after_each_change() {
        Stream stream = open(aToken());
        stream.await("\"events\":[]");

        shop.tell(anEvent("1", ORDER, ", \"place\": \"Beijing\""));
        stream.await("Beijing");

        world.promises(world.message("promise-made/example"));
        stream.await("Promised by Monday 2 November 2009, 12:00");
    }

    @Test
    void a_change_of_another_order_is_not_told() {
        Stream stream = open(aToken());
        stream.await("\"events\":[]");
        shop.register("another");

        shop.tell(anEvent("1", "another", ", \"place\": \"Paris\""));
        shop.tell(anEvent("2", ORDER, ", \"place\": \"Beijing\""));

        stream.await("Beijing");
        assertThat(stream.heard()).noneMatch(line -> line.contains("Paris"));
    }

    @Test
    void a_stream_ends_when_its_link_is_revoked() {
        Stream stream = open(aToken());
        stream.await("\"events\":[]");
        String id = shop.get(LINKS).path("data[0].id");

        shop.as(Roles.MERCHANT).delete(LINKS + "/" + id);

        await().atMost(SOON).until(stream::hasEnded);
    }

    @Test
    void a_link_has_so_many_streams_and_no_more_until_one_is_closed() {
        String token = aToken();
        for (int i = 0; i < 5; i++) {
            open(token).await("\"events\":[]");
        }

        assertThat(open(token).status()).isEqualTo(429);

        opened.get(0).close();
        await().atMost(Duration.ofSeconds(30)).until(() -> open(token).status() == 200);
    }

    @Test
    void an_unknown_token_opens_no_stream() {
        assertThat(open("unknown").status()).isEqualTo(404);
    }

    private String aToken() {
        shop.register(ORDER);
        return shop.post(LINKS, "").path("token");
    }

    private Stream open(String token) {
        Stream stream = new Stream(token);
        opened.add(stream);
        return stream;
    }

    /** Listens as a browser does. */
    private static final class Stream {

        private final HttpResponse<InputStream> answer;
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Void> listening;

        Stream(String token) {
            try {
                URI address =
                        URI.create("http://localhost:%d/track/%s/live?lang=en".formatted(RestAssured.port, token));
                HttpRequest request = HttpRequest.newBuilder(address)
                        .header("Accept", "text/event-stream")
                        .build();
                answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            listening = CompletableFuture.runAsync(this::listen);
        }

        private void listen() {
            StringBuilder line = new StringBuilder();
            try (var reader = new java.io.InputStreamReader(answer.body(), StandardCharsets.UTF_8)) {
                for (int next = reader.read(); next >= 0; next = reader.read()) {
                    if (next == '\n') {
                        heard.add(line.toString());
                        line.setLength(0);
                    } else {
                        line.append((char) next);
                    }
                }
            } catch (IOException closed) {
                heard.add("closed");
            }
        }

        int status() {
            return answer.statusCode();
        }

        List<String> heard() {
            return heard;
        }

        void await(String text) {
            org.awaitility.Awaitility.await()
                    .atMost(SOON)
                    .until(() -> heard.stream().anyMatch(line -> line.contains(text)));
        }

        boolean hasEnded() {
            return listening.isDone() && !heard.contains("closed");
        }

        void close() {
            try {
                answer.body().close();
            } catch (IOException closed) {
                heard.add("closed");
            }
        }
    }
}
