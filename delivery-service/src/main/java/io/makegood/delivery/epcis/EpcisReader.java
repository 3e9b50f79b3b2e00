package io.makegood.delivery.epcis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.delivery.carrier.MessagePart;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.refusal.Violation;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads documents and single events, and refuses what the standard's own schema does not allow. */
@Singleton
public class EpcisReader {

    static final int DEEPEST = 64;

    /** What may differ when the same event is told again, or in another message. */
    private static final List<String> OF_THE_TELLING = List.of("recordTime", "@context");

    private static final String DECLARATION = "errorDeclaration";

    private final ObjectMapper json;
    private final ObjectWriter inOneWay;
    private final EpcisSchema schema = new EpcisSchema();

    EpcisReader(ObjectMapper json) {
        this.json = json.copy();
        this.json
                .getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        this.inOneWay = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** An EPCISDocument, or an EPCISQueryDocument with the answer of another repository. */
    EpcisDocument document(byte[] body) {
        MessagePart document = read(body);
        MessagePart inside = document.at("epcisBody");
        MessagePart list =
                switch (document.at("type").text(EpcisEvent.LONGEST_ID)) {
                    case "EPCISDocument" -> inside.at("eventList");
                    case "EPCISQueryDocument" ->
                        inside.at("queryResults").at("resultsBody").at("eventList");
                    default -> throw document.at("type").refusal("must be EPCISDocument or EPCISQueryDocument");
                };
        List<EpcisEvent> events = list.items().stream().map(this::event).toList();
        return new EpcisDocument(list.pointer(), events, schema.violations(document.node()));
    }

    /** An event that comes alone, and says itself what its words mean. */
    EpcisEvent single(byte[] body) {
        MessagePart event = read(body);
        if (event.at("type").text(EpcisEvent.LONGEST_ID).matches("EPCIS(Query)?Document")) {
            throw event.at("type").refusal("must be an event");
        }
        List<Violation> violations = schema.violations(event.node());
        if (!violations.isEmpty()) {
            throw invalid(violations);
        }
        return event(event);
    }

    MessagePart read(byte[] body) {
        return MessagePart.read(json, body).required();
    }

    static Malformed invalid(List<Violation> violations) {
        return new Malformed("invalid-epcis", "the schema of EPCIS 2.0 does not allow this; see errors", violations);
    }

    private EpcisEvent event(MessagePart event) {
        if (!(event.node() instanceof ObjectNode told)) {
            return new EpcisEvent(event, "", "");
        }
        ObjectNode same = told.deepCopy().without(OF_THE_TELLING);
        return new EpcisEvent(event, text(same), text(same.deepCopy().without(List.of(DECLARATION))));
    }

    private String text(JsonNode node) {
        try {
            return inOneWay.writeValueAsString(json.treeToValue(node, Object.class));
        } catch (JsonProcessingException unwritable) {
            throw new Malformed("malformed-json", "an event cannot be written as JSON again");
        }
    }
}
