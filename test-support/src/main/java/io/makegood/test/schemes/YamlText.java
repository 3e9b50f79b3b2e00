package io.makegood.test.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** JSON as YAML for people: what holds nothing but values stands in one line. */
final class YamlText {

    private static final int WIDE_ENOUGH_FOR_AN_EVENT = 400;

    private YamlText() {}

    static String of(JsonNode json) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.AUTO);
        options.setSplitLines(false);
        options.setWidth(WIDE_ENOUGH_FOR_AN_EVENT);
        return new Yaml(options).dump(plain(json));
    }

    private static Object plain(JsonNode json) {
        if (json.isObject()) {
            Map<String, Object> entries = new LinkedHashMap<>();
            json.properties().forEach(entry -> entries.put(entry.getKey(), plain(entry.getValue())));
            return entries;
        }
        if (json.isArray()) {
            List<Object> items = new ArrayList<>();
            json.forEach(item -> items.add(plain(item)));
            return items;
        }
        return json.isNumber() ? number(json.decimalValue()) : json.isBoolean() ? json.asBoolean() : json.asText();
    }

    /** A decimal without decimals would be marked as one. */
    private static Object number(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? number.toBigIntegerExact() : number;
    }
}
