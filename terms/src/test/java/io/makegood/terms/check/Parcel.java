package io.makegood.terms.check;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.makegood.terms.document.Finding;
import java.util.List;
import java.util.Map;

/** Terms with nothing wrong, in which one thing is changed. */
final class Parcel {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final String TERMS = """
            currency: EUR
            zone: Europe/Amsterdam
            rounding: half-up
            overpaid: recover
            facts:
              price: money
              fee: money
              km: {type: integer, default: 1}
              hours: {type: number, default: 1}
              express: {type: boolean, default: false}
              size: {oneOf: [small, large]}
              slot: {type: date-time, optional: true}
            off:
            - {from: 01-01, to: 01-01, when: "price + fee + km + hours > 0 and express and size = \\"large\\" and slot = null"}
            objectives:
            - id: delivered
              due: {within: PT48H}
              reachedBy: [delivered]
              pieces: km
              calledOff: [{by: [cancelled], notice: PT24H}]
            - {id: up, uptime: {over: month, down: [down], up: [up]}}
            - {id: intact, never: [damaged], reachedBy: [delivered]}
            - {id: punctual, count: {breachesOf: delivered}, within: P1M, atMost: 3}
            remedies: [{kind: refund}]
            awards:
            - {id: late, for: delivered, pay: {amount: 5.00}}
            - {id: down, for: up, pay: {amount: 5.00}}
            - {id: damaged, for: intact, pay: {amount: 5.00}}
            - {id: often, for: punctual, pay: {amount: 5.00}}
            """;

    private Parcel() {}

    static ObjectNode terms() {
        return (ObjectNode) yaml(TERMS);
    }

    static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }

    /** @param changes pointer and YAML, one after the other; "-" takes away, a pointer past the end of a list adds */
    static ObjectNode with(String... changes) {
        ObjectNode terms = terms();
        for (int i = 0; i < changes.length; i += 2) {
            set(terms, JsonPointer.compile(changes[i]), changes[i + 1].strip());
        }
        return terms;
    }

    private static void set(ObjectNode terms, JsonPointer pointer, String yaml) {
        JsonNode parent = terms.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            int index = pointer.last().getMatchingIndex();
            if (index < list.size()) {
                list.set(index, yaml(yaml));
            } else {
                list.add(yaml(yaml));
            }
        } else if (yaml.equals("-")) {
            ((ObjectNode) parent).remove(pointer.last().getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), yaml(yaml));
        }
    }

    static List<Finding> findings(String... changes) {
        return Validation.of(with(changes), Map.of());
    }
}
