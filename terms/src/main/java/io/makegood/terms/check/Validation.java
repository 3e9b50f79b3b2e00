package io.makegood.terms.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.Terms;
import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.document.Finding;
import io.makegood.terms.document.Findings;
import io.makegood.terms.reading.TermsReader;
import java.util.List;
import java.util.Map;

/** Whether terms can be published: readable, measurable, without gaps, and never paying less for worse service. */
public final class Validation {

    private Validation() {}

    /**
     * All that stands in the way of publishing these terms, but for warnings that they accept; empty when nothing does.
     *
     * @param calendars that the terms may name, by code
     */
    public static List<Finding> of(JsonNode json, Map<String, BusinessCalendar> calendars) {
        Findings findings = new Findings();
        Terms terms = TermsReader.read(json, calendars, findings);
        if (terms != null && findings.isEmpty()) {
            Checks.run(terms, json, findings);
        }
        return findings.all();
    }

    /** Terms that were found valid when they were published. */
    public static Terms trusted(JsonNode json, Map<String, BusinessCalendar> calendars) {
        Findings findings = new Findings();
        Terms terms = TermsReader.read(json, calendars, findings);
        if (terms == null || findings.hasErrors()) {
            throw new IllegalArgumentException("terms cannot be read: " + findings.all());
        }
        return terms;
    }
}
