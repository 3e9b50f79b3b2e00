package io.makegood.terms.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.Terms;
import io.makegood.terms.document.Findings;

/** What readable terms are checked for, one concern after the other. */
final class Checks {

    private Checks() {}

    static void run(Terms terms, JsonNode json, Findings findings) {}
}
