package io.makegood.quickstart.merchant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * A merchant's payment endpoint: takes payout instructions whose Standard Webhooks signature is right, pays each once,
 * and shows what it paid.
 */
public final class MerchantEndpoint implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final HttpServer server;
    private final InetSocketAddress listensOn;
    private final WebhookSecret secret;
    private final Webhook signature;
    private final PaymentBook book;
    private volatile Duration behind = Duration.ZERO;

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

    /** All that was paid, each once. */
    public Collection<Payment> payments() {
        return book.all();
    }

    /** Goes by the time of a rehearsal, as those do who call it. */
    public void setBack(Duration by) {
        behind = by;
    }

    private void pay(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            verify(body, exchange.getRequestHeaders());
        } catch (WebhookVerificationException e) {
            answer(exchange, 401, Map.of("refused", e.getMessage()));
            return;
        }
        String payoutId = exchange.getRequestHeaders().getFirst("webhook-id");
        JsonNode payout = JSON.readTree(body).path("data");
        answer(exchange, 200, Map.of("reference", book.pay(payoutId, payout).reference()));
    }

    /** The library goes by the clock of the machine only. */
    private void verify(String body, Headers headers) throws WebhookVerificationException {
        if (behind.isZero()) {
            signature.verify(body, headers);
        } else {
            verifySetBack(body, headers);
        }
    }

    private void verifySetBack(String body, Headers headers) throws WebhookVerificationException {
        try {
            long at = Long.parseLong(headers.getFirst("webhook-timestamp"));
            String expected = signature.sign(headers.getFirst("webhook-id"), at, body);
            long now = Instant.now().minus(behind).getEpochSecond();
            if (Math.abs(now - at) > TOLERANCE.toSeconds() || !expected.equals(headers.getFirst("webhook-signature"))) {
                throw new WebhookVerificationException("not signed, or not now");
            }
        } catch (WebhookSigningException | NumberFormatException unsigned) {
            throw new WebhookVerificationException(unsigned.toString());
        }
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
