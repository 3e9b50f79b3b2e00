package io.makegood.promise.terms;

import java.util.List;

/** Excuses a breach when an event that one of the parties answers for came before the due time. */
public record Exclusion(String id, List<String> parties) {

    public Exclusion {
        parties = List.copyOf(parties);
    }
}
