package io.makegood.terms.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.document.Findings;
import io.makegood.terms.document.Place;
import java.util.List;

/** What the author of terms says is meant so. It takes warnings away, never errors, and must not accept what is none. */
final class Accepted {

    private Accepted() {}

    /** Callers see findings with the place of the terms in what they sent. */
    private static String withinTerms(String pointer) {
        return pointer.startsWith("/terms/") ? pointer.substring("/terms".length()) : pointer;
    }

    static void apply(JsonNode json, Findings findings) {
        List<Place> entries = new Place(json, "", findings).at("accepted").itemsIfAny();
        boolean isComplete = !findings.hasErrors() && !findings.isFull();
        for (Place entry : entries) {
            Place finding = entry.knowing("finding", "because").at("finding");
            entry.at("because").text();
            String pointer = withinTerms(finding.text());
            if (!findings.accept(pointer) && isComplete && !pointer.isEmpty()) {
                finding.find(
                        "accepts nothing: there is no warning at '%s'".formatted(pointer),
                        "leave it out, or name the pointer of a warning");
            }
        }
    }
}
