package io.makegood.terms.reading;

import io.makegood.terms.About;
import io.makegood.terms.document.Place;
import java.util.HashMap;
import java.util.Map;

/** Reads what something is called where people read of it. */
final class AboutReader {

    private AboutReader() {}

    /** Of what may have an {@code about}. */
    static About read(Place place) {
        Place about = place.at("about");
        if (!about.isPresent()) {
            return About.NONE;
        }
        return about.isObject() ? byLanguage(about.knowing("en", "zh")) : About.of(about.text());
    }

    private static About byLanguage(Place place) {
        Map<String, String> texts = new HashMap<>();
        place.entriesIfAny().forEach((language, text) -> texts.put(language, text.text()));
        return new About(texts);
    }
}
