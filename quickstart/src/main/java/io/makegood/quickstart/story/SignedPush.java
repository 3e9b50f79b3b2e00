package io.makegood.quickstart.story;

import io.makegood.quickstart.rest.Answer;
import io.makegood.quickstart.rest.Api;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/**
 * A form as kuaidi100 pushes one: with the MD5 of the message and the salt as {@code sign}, to the address of a
 * connection, and without a token.
 *
 * @param field in which the message stands
 */
record SignedPush(String adapter, String field, String message) {

    /** To a connection of its own each time, as an address is shown only once. */
    Answer send(Api delivery) {
        String salt = UUID.randomUUID().toString();
        return Api.push(connect(delivery, salt), "application/x-www-form-urlencoded", form(salt));
    }

    private URI connect(Api delivery, String salt) {
        Map<String, String> connection = Map.of("adapter", adapter, "secret", salt);
        Answer opened = delivery.post("/connections", connection, "connection-" + salt);
        return URI.create(opened.orRefuse().body().path("url").asText());
    }

    private String form(String salt) {
        return "sign=" + md5(message + salt) + "&" + field + "=" + URLEncoder.encode(message, StandardCharsets.UTF_8);
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has MD5", impossible);
        }
    }
}
