package io.makegood.delivery.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.makegood.kernel.json.StorableText;
import io.makegood.kernel.refusal.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** GS1's schema of EPCIS 2.0 in JSON. */
final class EpcisSchema {

    private static final int LONGEST_DETAIL = 300;

    private final JsonSchema schema;

    EpcisSchema() {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        try (InputStream file = EpcisSchema.class.getResourceAsStream("/epcis/EPCIS-JSON-Schema.json")) {
            schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(Objects.requireNonNull(file), config);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Violation> violations(JsonNode document) {
        return schema.validate(document).stream()
                .map(EpcisSchema::violation)
                .distinct()
                .toList();
    }

    private static Violation violation(ValidationMessage message) {
        String pointer = storable(message.getInstanceLocation().toString());
        return new Violation(pointer, storable(message.getMessage()));
    }

    /** It may quote what was sent, whatever that is. */
    private static String storable(String text) {
        String said = text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL - 1) + "…";
        return StorableText.isStorable(said) ? said : "…";
    }
}
