package io.makegood.promise.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * YAML as people write it, read as strictly as JSON: one document, exact numbers, no field twice, no references, through
 * which a little text can stand for a lot, and no tags, which would say how a value is to be read.
 */
public final class Yaml {

    private static final int MOST_CHARACTERS = 1024 * 1024;
    private static final ObjectMapper MAPPER = mapper();

    private Yaml() {}

    /** The tree that the same JSON would be; missing when there is nothing in it. */
    public static JsonNode read(InputStream text) throws IOException {
        try (PlainYaml parser = new PlainYaml((YAMLParser) MAPPER.createParser(text))) {
            JsonNode document = MAPPER.readTree(parser);
            parser.requireEnd();
            return Objects.requireNonNullElse(document, MissingNode.getInstance());
        }
    }

    private static ObjectMapper mapper() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        ObjectMapper mapper =
                new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build());
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        return mapper;
    }
}
