package io.makegood.quickstart.merchant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A merchant's payment endpoint: takes payout instructions whose Standard Webhooks signature is right, pays each once,
 * and shows what it paid.
 */
public final class MerchantEndpoint implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final InetSocketAddress listensOn;
    private final WebhookSecret secret;
    private final Webhook signature;
    private final PaymentBook book;

    public MerchantEndpoint(int port, Path payments, Path secretFile) {
        this.server = unbound();
        this.listensOn = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.secret = WebhookSecret.in(secretFile);
        this.signature = secret.signature();
        this.book = PaymentBook.open(payments);
    }

    private static HttpServer unbound() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        try {
            server.bind(listensOn, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no merchant endpoint on " + listensOn, e);
        }
        server.createContext("/", this::show);
        server.createContext("/payouts", this::pay);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + listensOn.getPort());
    }

    public URI payoutsAddress() {
        return address().resolve("/payouts");
    }

    public String secret() {
        return secret.value();
    }

    private void pay(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            signature.verify(body, exchange.getRequestHeaders());
        } catch (WebhookVerificationException e) {
            answer(exchange, 401, Map.of("refused", e.getMessage()));
            return;
        }
        String payoutId = exchange.getRequestHeaders().getFirst("webhook-id");
        JsonNode payout = JSON.readTree(body).path("data");
        answer(exchange, 200, Map.of("reference", book.pay(payoutId, payout).reference()));
    }

    private void show(HttpExchange exchange) throws IOException {
        answer(exchange, 200, Map.of("payments", book.all()));
    }

    private static void answer(HttpExchange exchange, int status, Object content) throws IOException {
        byte[] body = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
