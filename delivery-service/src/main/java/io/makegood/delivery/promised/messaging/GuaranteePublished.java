package io.makegood.delivery.promised.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.promised.GuaranteeName;
import io.makegood.kernel.tenancy.Tenant;
import java.util.HashMap;
import java.util.Map;

/** What we read of {@code makegood.guarantee-published}: how people call it, and nothing of what it means. */
record GuaranteePublished(String code, int version, String name, JsonNode terms) {

    GuaranteeName toName(Tenant tenant) {
        Map<String, Map<String, String>> abouts = new HashMap<>();
        for (String list : new String[] {"exclusions", "objectives"}) {
            for (JsonNode one : terms.path(list)) {
                if (one.hasNonNull("about")) {
                    abouts.put(one.path("id").asText(), byLanguage(one.path("about")));
                }
            }
        }
        return new GuaranteeName(tenant, code, version, name, abouts);
    }

    /** One text for all languages, or one for each. */
    private static Map<String, String> byLanguage(JsonNode about) {
        Map<String, String> words = new HashMap<>();
        if (about.isObject()) {
            about.properties()
                    .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
        } else {
            words.put("en", about.asText());
            words.put("zh", about.asText());
        }
        return words;
    }
}
