package io.makegood.promise.terms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Whether terms can be published: readable, measurable, without gaps, and never paying less for worse service. */
public final class Validation {

    private Validation() {}

    /** All that stands in the way of publishing these terms; empty when nothing does. */
    public static List<Finding> of(JsonNode json) {
        Findings findings = new Findings();
        Terms terms = TermsReader.read(json, findings);
        if (findings.isEmpty()) {
            new MeasureCheck(terms, findings).run();
            new AwardCheck(terms, findings).run();
        }
        return findings.all();
    }

    /** Terms that were found valid when they were published. */
    public static Terms trusted(JsonNode json) {
        Findings findings = new Findings();
        Terms terms = TermsReader.read(json, findings);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("terms cannot be read: " + findings.all());
        }
        return terms;
    }
}
