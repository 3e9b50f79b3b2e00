package io.makegood.terms.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects all that is wrong with terms, so that their author is told at once. */
public final class Findings {

    private final List<Finding> findings = new ArrayList<>();

    public void add(String pointer, String sentence, String suggestion) {
        findings.add(new Finding(pointer, "%s %s".formatted(pointer, sentence), suggestion));
    }

    /** Notes every id that comes a second time. */
    public void unlessUnique(String list, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                add("%s/%d/id".formatted(list, i), "is '%s' a second time".formatted(ids.get(i)), "choose another id");
            }
        }
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    public List<Finding> all() {
        return List.copyOf(findings);
    }
}
