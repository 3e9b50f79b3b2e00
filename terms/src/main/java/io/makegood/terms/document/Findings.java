package io.makegood.terms.document;

import io.makegood.terms.document.Finding.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects all that is wrong with a document, so that its author is told at once; after a hundred it is enough. */
public final class Findings {

    private static final int MOST = 100;

    private final List<Finding> findings = new ArrayList<>();

    public void add(String pointer, String sentence, String suggestion) {
        add(Severity.ERROR, pointer, sentence, suggestion);
    }

    public void warn(String pointer, String sentence, String suggestion) {
        add(Severity.WARNING, pointer, sentence, suggestion);
    }

    private void add(Severity severity, String pointer, String sentence, String suggestion) {
        if (isFull()) {
            return;
        }
        Finding finding = new Finding(severity, pointer, "%s %s".formatted(pointer, sentence), suggestion);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
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

    /** Takes away the warnings there, if any. */
    public boolean accept(String pointer) {
        return findings.removeIf(finding ->
                finding.severity() == Severity.WARNING && finding.pointer().equals(pointer));
    }

    /** Whether there may be more that nobody noted. */
    public boolean isFull() {
        return findings.size() >= MOST;
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    public List<Finding> all() {
        return List.copyOf(findings);
    }
}
