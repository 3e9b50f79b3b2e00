package io.makegood.compensation.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.makegood.compensation.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps to what Stripe publishes of its refunds: form-encoded requests, one answer for each idempotency key for ever,
 * errors by class, and lists by payment, newest first. Every payment was one of 10000 in minor units.
 */
public final class Stripe implements AutoCloseable {

    public static final String API_KEY = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";
    public static final String WEBHOOK_SECRET = "whsec_wRNftLajMZNeslQOP6vEPm4iVx5NlZ6z";

    private static final long PAID = 10_000;

    /** What goes wrong with one POST. */
    public enum Trouble {
        /** The refund is made, and the answer is lost. */
        ANSWER_LOST,
        /** The refund is not made, and there is no answer. */
        REQUEST_LOST,
        RATE_LIMIT,
        API_ERROR,
        CARD_ERROR,
        KEY_REVOKED,
        KEY_IN_USE
    }

    private record Answer(Map<String, String> parameters, int status, String body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> refunds = new LinkedHashMap<>();
    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile String nextStatus = "succeeded";

    private Stripe(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/v1/refunds", this::serve);
        server.start();
    }

    public static Stripe open() {
        try {
            return new Stripe(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public Stripe inTrouble(Trouble... next) {
        troubles.addAll(List.of(next));
        return this;
    }

    /** New refunds are in this status. */
    public Stripe refundsAre(String status) {
        nextStatus = status;
        return this;
    }

    /** All refunds ever made, oldest first. */
    public synchronized List<ObjectNode> refunds() {
        return List.copyOf(refunds.values());
    }

    /** POST or GET, with what was asked. */
    public List<String> calls() {
        return calls;
    }

    public synchronized void becomes(String refund, String status) {
        refund(refund).put("status", status);
    }

    /** An event about a refund as it would be sent with that status. */
    public synchronized String event(String id, String type, String refund, String status) {
        ObjectNode event = Contracts.JSON.createObjectNode();
        event.put("id", id).put("object", "event").put("type", type);
        ObjectNode told = refund(refund).deepCopy().put("status", status);
        if (status.equals("failed")) {
            told.put("failure_reason", "expired_or_canceled_card");
        }
        event.putObject("data").set("object", told);
        return event.toString();
    }

    /** The header that goes with a body sent at that second. */
    public static String signature(String body, long second) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((second + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=%d,v1=%s".formatted(second, HexFormat.of().formatHex(signed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!("Bearer " + API_KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, error(401, "invalid_request_error", "", "Invalid API Key provided"));
            } else if (exchange.getRequestMethod().equals("GET")) {
                calls.add("GET " + exchange.getRequestURI().getRawQuery());
                answer(exchange, list(parameters(exchange.getRequestURI().getRawQuery())));
            } else {
                calls.add("POST " + body);
                create(exchange, parameters(body));
            }
        }
    }

    private void create(HttpExchange exchange, Map<String, String> parameters) throws IOException {
        Trouble trouble = troubles.poll();
        if (trouble == Trouble.REQUEST_LOST) {
            return;
        }
        Answer answer = trouble == null || trouble == Trouble.ANSWER_LOST
                ? once(exchange.getRequestHeaders().getFirst("Idempotency-Key"), parameters)
                : refusal(trouble);
        if (trouble != Trouble.ANSWER_LOST) {
            answer(exchange, answer);
        }
    }

    private synchronized Answer once(String key, Map<String, String> parameters) {
        Answer known = answers.get(key);
        if (known != null && !known.parameters().equals(parameters)) {
            return error(
                    400,
                    "idempotency_error",
                    "",
                    "Keys for idempotent requests can only be used with the same parameters");
        }
        return answers.computeIfAbsent(key, any -> make(parameters));
    }

    private Answer make(Map<String, String> parameters) {
        String payment = parameters.getOrDefault("payment_intent", parameters.getOrDefault("charge", ""));
        long amount = Long.parseLong(parameters.get("amount"));
        if (!payment.matches("(pi|ch)_.*")) {
            return error(
                    404,
                    "invalid_request_error",
                    "resource_missing",
                    "No such payment_intent: '%s'".formatted(payment));
        }
        long left = PAID - given(payment);
        if (left == 0) {
            return error(400, "invalid_request_error", "charge_already_refunded", "Charge has already been refunded.");
        }
        if (amount > left) {
            return error(400, "invalid_request_error", "", "Refund amount is greater than unrefunded amount on charge");
        }
        ObjectNode refund = Contracts.JSON.createObjectNode();
        String id = "re_" + UUID.randomUUID();
        refund.put("id", id).put("object", "refund").put("amount", amount).put("payment_intent", payment);
        refund.put("status", nextStatus);
        ObjectNode metadata = refund.putObject("metadata");
        parameters.forEach((name, value) -> {
            if (name.startsWith("metadata[")) {
                metadata.put(name.substring("metadata[".length(), name.length() - 1), value);
            }
        });
        refunds.put(id, refund);
        return new Answer(parameters, 200, refund.toString());
    }

    private ObjectNode refund(String id) {
        return Objects.requireNonNull(refunds.get(id), id);
    }

    private long given(String payment) {
        return refunds.values().stream()
                .filter(refund -> refund.get("payment_intent").asText().equals(payment))
                .filter(refund -> !refund.get("status").asText().equals("failed"))
                .mapToLong(refund -> refund.get("amount").asLong())
                .sum();
    }

    private synchronized Answer list(Map<String, String> parameters) {
        List<ObjectNode> ofPayment = new ArrayList<>(refunds.values().stream()
                .filter(refund -> refund.get("payment_intent").asText().equals(parameters.get("payment_intent")))
                .toList());
        Collections.reverse(ofPayment);
        String after = parameters.get("starting_after");
        int from = after == null ? 0 : ofPayment.indexOf(refunds.get(after)) + 1;
        int to = Math.min(ofPayment.size(), from + Integer.parseInt(parameters.get("limit")));
        ObjectNode page =
                Contracts.JSON.createObjectNode().put("object", "list").put("has_more", to < ofPayment.size());
        ArrayNode data = page.putArray("data");
        ofPayment.subList(from, to).forEach(data::add);
        return new Answer(parameters, 200, page.toString());
    }

    private static Answer refusal(Trouble trouble) {
        return switch (trouble) {
            case RATE_LIMIT -> error(429, "invalid_request_error", "rate_limit", "Too many requests");
            case API_ERROR -> error(500, "api_error", "", "An unknown error occurred");
            case CARD_ERROR -> error(402, "card_error", "card_declined", "Your card was declined.");
            case KEY_REVOKED -> error(401, "invalid_request_error", "", "Expired API Key provided");
            case KEY_IN_USE ->
                error(409, "idempotency_error", "idempotency_key_in_use", "There is another request with this key");
            case ANSWER_LOST, REQUEST_LOST -> throw new IllegalArgumentException(trouble.name());
        };
    }

    private static Answer error(int status, String type, String code, String message) {
        ObjectNode error = Contracts.JSON.createObjectNode().put("type", type).put("message", message);
        if (!code.isEmpty()) {
            error.put("code", code);
        }
        ObjectNode body = Contracts.JSON.createObjectNode();
        body.set("error", error);
        return new Answer(Map.of(), status, body.toString());
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : form.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            parameters.put(decoded(parts[0]), decoded(parts[1]));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
