package io.makegood.compensation.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.makegood.compensation.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** A merchant's payment endpoint: takes what is properly signed, and answers as it is told. */
public final class Merchant implements AutoCloseable {

    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** What came in: headers and content. */
    public record Received(String webhookId, String idempotencyKey, String body) {

        public JsonNode content() {
            return Contracts.read(body);
        }

        public String amount() {
            return content().at("/data/amount/amount").asText() + " "
                    + content().at("/data/amount/currency").asText();
        }

        public String kind() {
            return content().at("/data/kind").asText();
        }
    }

    /** Instead of a status: the connection breaks before an answer. */
    private static final int NO_ANSWER = 0;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> contents = new ConcurrentLinkedQueue<>();
    private final int port;
    private volatile ToIntFunction<Received> behaviour = any -> 200;
    private HttpServer server;

    private Merchant(HttpServer server) {
        this.server = server;
        this.port = server.getAddress().getPort();
        serve();
    }

    public static Merchant open() {
        return new Merchant(listenOn(0));
    }

    public String url() {
        return "http://localhost:%d/payouts".formatted(port);
    }

    /** The next requests get these statuses; after them each gets 200. */
    public Merchant answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
        return this;
    }

    /** Requests that no status is set for get the one this says; with 0 the connection breaks before an answer. */
    public Merchant behaves(ToIntFunction<Received> behaviour) {
        this.behaviour = behaviour;
        return this;
    }

    /** The next answer has this content; others give a reference. */
    public Merchant says(String content) {
        contents.add(content);
        return this;
    }

    public Merchant breaksOffOnce() {
        return answers(NO_ANSWER);
    }

    public List<Received> received() {
        return received;
    }

    public void goAway() {
        server.stop(0);
    }

    public void comeBack() {
        server = listenOn(port);
        serve();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve() {
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/payouts", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!isSigned(exchange, body)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            Received request = new Received(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    body);
            received.add(request);
            answer(exchange, request);
        }
    }

    private void answer(HttpExchange exchange, Received request) throws IOException {
        int status = Objects.requireNonNullElseGet(answers.poll(), () -> behaviour.applyAsInt(request));
        if (status != NO_ANSWER) {
            String content = Objects.requireNonNullElseGet(
                    contents.poll(), () -> "{\"reference\": \"refund-%d\"}".formatted(received.size()));
            byte[] answer = content.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static boolean isSigned(HttpExchange exchange, String body) {
        try {
            new Webhook(SECRET).verify(body, exchange.getRequestHeaders());
            return true;
        } catch (EmptyWebhookSecretException | WebhookVerificationException unsigned) {
            return false;
        }
    }

    private static HttpServer listenOn(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }
}
