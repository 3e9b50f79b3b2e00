package io.makegood.terms.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.document.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of {@code let}, each after those it mentions: databases do not keep the order in which fields were written.
 * Names that mention each other in a circle are found wrong.
 */
final class LetOrder {

    private static final int MOST = 100;
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private final Map<String, Place> all = new LinkedHashMap<>();
    private final Map<String, Place> ordered = new LinkedHashMap<>();
    private final Set<String> underWay = new HashSet<>();

    LetOrder(Place let) {
        Map<String, Place> entries = let.entriesIfAny();
        if (entries.size() > MOST) {
            let.find("has %d names, more than %d".formatted(entries.size(), MOST), "name fewer values");
        }
        entries.entrySet().stream().limit(MOST).forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    }

    Map<String, Place> inOrder() {
        all.keySet().forEach(this::visit);
        return ordered;
    }

    private void visit(String name) {
        Place place = all.get(name);
        if (place == null || ordered.containsKey(name)) {
            return;
        }
        if (!underWay.add(name)) {
            place.find("needs itself to be computed", "break the circle");
            return;
        }
        mentioned(place.json(), false).forEach(this::visit);
        ordered.putIfAbsent(name, place);
    }

    /** Fields are names only in conditions. */
    private static Set<String> mentioned(JsonNode json, boolean inCondition) {
        Set<String> words = new LinkedHashSet<>();
        if (json.isTextual()) {
            Matcher matcher = WORD.matcher(json.textValue());
            while (matcher.find()) {
                words.add(matcher.group());
            }
        }
        if (inCondition) {
            json.fieldNames().forEachRemaining(words::add);
        }
        json.fields()
                .forEachRemaining(field ->
                        words.addAll(mentioned(field.getValue(), field.getKey().equals("when"))));
        if (json.isArray()) {
            json.forEach(item -> words.addAll(mentioned(item, false)));
        }
        return words;
    }
}
