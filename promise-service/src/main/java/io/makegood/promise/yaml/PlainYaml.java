package io.makegood.promise.yaml;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Refuses what JSON does not have, and what would be read as something else without a word. */
final class PlainYaml extends JsonParserDelegate {

    private final YAMLParser yaml;

    PlainYaml(YAMLParser yaml) {
        super(yaml);
        this.yaml = yaml;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (yaml.isCurrentAlias()) {
            throw refusal("*%s stands for what is elsewhere; write it out".formatted(yaml.getText()));
        }
        if (token != null && !token.isStructEnd() && yaml.getTypeId() != null) {
            throw refusal("the tag '%s' is not read; write the value without it".formatted(yaml.getTypeId()));
        }
        return token;
    }

    void requireEnd() throws IOException {
        if (nextToken() != null) {
            throw refusal("something follows after its end");
        }
    }

    private JsonParseException refusal(String rule) {
        return new JsonParseException(yaml, rule);
    }
}
