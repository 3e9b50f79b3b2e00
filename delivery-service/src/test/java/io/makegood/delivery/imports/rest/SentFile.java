package io.makegood.delivery.imports.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A file that a shop sends, and all it asks of it. */
public record SentFile(Shop shop, String id, String type) {

    private static final RestAssuredConfig AS_BYTES = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs(ContentResource.NDJSON, ContentType.TEXT)
                    .encodeContentTypeAs(ContentResource.CSV, ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    static SentFile csv(Shop shop, String more) {
        return open(shop, "csv", more);
    }

    public static SentFile ndjson(Shop shop, String more) {
        return open(shop, "ndjson", more);
    }

    private static SentFile open(Shop shop, String format, String more) {
        Response opened = shop.post("/v1/imports", "{\"format\": \"%s\"%s}".formatted(format, more));
        opened.then().statusCode(201);
        String type = format.equals("csv") ? ContentResource.CSV : ContentResource.NDJSON;
        return new SentFile(shop, opened.path("id"), type);
    }

    RequestSpecification request() {
        return shop.as(Roles.CARRIER).config(AS_BYTES).contentType(type);
    }

    public Response send(String content) {
        return send(content.getBytes(StandardCharsets.UTF_8));
    }

    Response send(byte[] content) {
        return request().body(content).put(content());
    }

    Response sendFrom(long line, String content) {
        return request().body(content.getBytes(StandardCharsets.UTF_8)).put(content() + "?fromLine=" + line);
    }

    String content() {
        return address() + "/content";
    }

    String address() {
        return "/v1/imports/" + id;
    }

    JsonNode state() {
        return Shop.json(shop.get(address()).asString());
    }

    /** As in {@code finished: 5 lines, 3 new, 1 known, 1 refused}. */
    String summary() {
        return summary(state());
    }

    static String summary(Response answer) {
        answer.then().statusCode(200);
        return summary(Shop.json(answer.asString()));
    }

    private static String summary(JsonNode state) {
        return "%s: %d lines, %d new, %d known, %d refused"
                .formatted(
                        state.path("status").asText(),
                        state.path("linesDone").asLong(),
                        state.path("recorded").asLong(),
                        state.path("known").asLong(),
                        state.path("refused").asLong());
    }

    /** As in {@code 3: 422 invalid-event}. */
    List<String> results() {
        Response answer = shop.get(address() + "/results");
        answer.then().statusCode(200).contentType(ContentResource.NDJSON);
        return answer.asString().lines().map(Shop::json).map(SentFile::words).collect(Collectors.toList());
    }

    private static String words(JsonNode result) {
        return "%s: %s %s"
                .formatted(
                        result.path("line"),
                        result.path("status"),
                        result.at("/problem/code").asText())
                .strip();
    }

    String errors() {
        Response answer = shop.get(address() + "/errors");
        answer.then().statusCode(200);
        assertThat(answer.contentType()).startsWith(type);
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }
}
