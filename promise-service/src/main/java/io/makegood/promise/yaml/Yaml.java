package io.makegood.promise.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.yaml.snakeyaml.LoaderOptions;

/** YAML as people write it, read as strictly as JSON: exact numbers, no field twice, nothing that grows by references. */
public final class Yaml {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int DEEPEST = 50;

    private Yaml() {}

    public static ObjectMapper mapper() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        ObjectMapper mapper =
                new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build());
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        return mapper;
    }
}
