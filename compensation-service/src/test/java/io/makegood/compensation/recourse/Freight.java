package io.makegood.compensation.recourse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.UncheckedIOException;

/** What a carrier promises us: half its freight back from a minute late, all of it from a day. */
public final class Freight {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Freight() {}

    /** @param claim such as {@code claim: {within: P14D, after: breach}}, or nothing */
    public static JsonNode terms(String claim) {
        return yaml("""
                currency: EUR
                zone: Europe/Berlin
                rounding: half-up
                overpaid: recover
                facts: {freight: money, trackingNumber: text}
                objectives: [{id: delivered, due: given, reachedBy: [delivered]}]
                %s
                awards:
                - id: money-back
                  for: delivered
                  remedies: [{kind: refund}]
                  several: highest
                  pay:
                    tiers:
                    - {from: PT60S, below: PT24H, percent: 50, of: freight}
                    - {from: PT24H, percent: 100, of: freight}
                """.formatted(claim));
    }

    /** What we promise our own customers: 20.00 for a late parcel. */
    public static JsonNode customers() {
        return yaml("""
                currency: EUR
                zone: Europe/Berlin
                rounding: half-up
                overpaid: recover
                objectives: [{id: delivered, due: given, reachedBy: [delivered]}]
                awards: [{id: late, for: delivered, remedies: [{kind: refund}], pay: {amount: 20.00}}]
                """);
    }

    private static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
