package io.makegood.delivery.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.delivery.event.Told;
import io.makegood.delivery.report.LineFields.Defaults;
import io.makegood.delivery.report.Lines.Line;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.refusal.UnreadableJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** Reads lines of JSON. The field {@code problem}, which a file of errors has, is passed over. */
public final class NdjsonReader implements LineReader {

    private final ObjectMapper json;
    private final LineFields fields;
    private final Defaults defaults;

    public NdjsonReader(ObjectMapper json, LineFields fields, Defaults defaults) {
        this.json = json;
        this.fields = fields;
        this.defaults = defaults;
    }

    @Override
    public Optional<Told> read(Line line, Instant now) {
        if (FileText.isBlank(line.content())) {
            return Optional.empty();
        }
        FileText.requireShort(line);
        ObjectNode object = object(line);
        object.remove(Columns.PROBLEM);
        return Optional.of(fields.told(object, defaults, now));
    }

    private ObjectNode object(Line line) {
        if (tree(line) instanceof ObjectNode object) {
            return object;
        }
        throw new Malformed("malformed-json", "the line is no JSON object, but an event is one");
    }

    private JsonNode tree(Line line) {
        try {
            return json.readTree(FileText.withoutMark(line.content()));
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.refusal(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
