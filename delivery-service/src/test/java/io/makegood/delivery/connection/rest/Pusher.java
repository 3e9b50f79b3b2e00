package io.makegood.delivery.connection.rest;

import static io.makegood.delivery.carrier.Messages.bytes;

import io.makegood.delivery.Shop;
import io.makegood.delivery.carrier.Messages;
import io.makegood.kernel.tenancy.Roles;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A sender as it behaves: what it sends, and how it signs. It knows nothing of the code that reads it. */
enum Pusher {
    DHL("dhl-shipments.json", 4),
    EASYPOST("easypost-tracker.json", 3),
    AFTERSHIP("aftership-tracking.json", 2),
    KUAIDI100("kuaidi100-param.json", 4);

    static final String SECRET = "s\u00e9cret-盐-0123456789";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String file;
    private final int events;

    Pusher(String file, int events) {
        this.file = file;
        this.events = events;
    }

    /** How many events its message holds. */
    int events() {
        return events;
    }

    String adapter() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean signs() {
        return this != DHL;
    }

    /** What happened, in JSON. */
    String json() {
        return Messages.text(file);
    }

    /** The body that carries it. */
    byte[] body(String json, String secret) {
        return this == KUAIDI100
                ? bytes("sign=" + md5(json + secret) + "&param=" + URLEncoder.encode(json, StandardCharsets.UTF_8))
                : bytes(json);
    }

    byte[] body() {
        return body(json(), SECRET);
    }

    String contentType() {
        return this == KUAIDI100 ? "application/x-www-form-urlencoded" : "application/json";
    }

    Response connect(Shop shop) {
        String secret = signs() ? ", \"secret\": \"%s\"".formatted(SECRET) : "";
        return shop.as(Roles.ADMIN)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"adapter\": \"%s\", \"zone\": \"Europe/Berlin\"%s}".formatted(adapter(), secret))
                .post("/v1/connections");
    }

    /** The address of a new connection. */
    String addressAt(Shop shop) {
        return connect(shop).then().statusCode(201).extract().path("url");
    }

    HttpResponse<String> push(String address) {
        return push(address, body());
    }

    HttpResponse<String> push(String address, byte[] body) {
        return push(address, body, SECRET);
    }

    HttpResponse<String> push(String address, byte[] body, String secret) {
        return send(address, body, contentType(), headers(body, secret));
    }

    static HttpResponse<String> send(String address, byte[] body, String contentType, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (Exception unanswered) {
            throw new AssertionError(address + " did not answer", unanswered);
        }
    }

    Map<String, String> headersWith(byte[] body, Map<String, String> more) {
        Map<String, String> headers = headers(body, SECRET);
        headers.putAll(more);
        return headers;
    }

    private Map<String, String> headers(byte[] body, String secret) {
        Map<String, String> headers = new HashMap<>();
        if (this == EASYPOST) {
            String key = Normalizer.normalize(secret, Normalizer.Form.NFKD);
            headers.put("X-Hmac-Signature", "hmac-sha256-hex=" + HexFormat.of().formatHex(hmac(key, body)));
        }
        if (this == AFTERSHIP) {
            headers.put("Aftership-Hmac-Sha256", Base64.getEncoder().encodeToString(hmac(secret, body)));
        }
        return headers;
    }

    private static byte[] hmac(String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(bytes(text));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }
}
