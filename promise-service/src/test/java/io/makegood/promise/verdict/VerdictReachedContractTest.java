package io.makegood.promise.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.Contracts;
import org.junit.jupiter.api.Test;

/** What the story of the parcel does not tell of: visits, claims, what events told, and what is not covered. */
class VerdictReachedContractTest {

    private static final String VISITS = """
            facts:
              area: {oneOf: [inside, outside]}
              slotEnd: {type: date-time, learnedFrom: appointment-agreed, value: until}
              engineers: {type: integer, learnedFrom: appointment-agreed, value: engineers}
            covers: [{when: {area: inside}, because: outside the area}]
            objectives: [{id: visit, each: appointment-agreed, due: {at: slotEnd}, reachedBy: [attended]}]
            claim: {within: P28D, after: breach}
            """;

    @Test
    void a_visit_that_was_missed_and_claimed_is_told_as_agreed() {
        Trial trial = Trial.under(VISITS)
                .fact("area", "inside")
                .heard("visit-1-agreed", "appointment-agreed", "2026-06-02T09:00")
                .about("visit-1")
                .saying("until", "2026-06-05T12:00:00+02:00")
                .saying("engineers", "2")
                .heard("visit-1-delayed", "delayed", "2026-06-04T16:00")
                .about("visit-1")
                .by("merchant")
                .because("ill")
                .heard("visit-1-claimed", "claimed", "2026-06-05T18:00")
                .about("visit-1");
        trial.judgedAt("2026-06-05T12:00");

        assertThat(told(trial)).isEqualTo(agreed("visit-missed"));
    }

    @Test
    void what_is_not_covered_is_told_as_agreed() {
        Trial trial = Trial.under(VISITS).fact("area", "outside");
        trial.judgedAt(Trial.MADE);

        assertThat(told(trial)).isEqualTo(agreed("not-covered"));
    }

    private static JsonNode told(Trial trial) {
        Verdict last = trial.verdicts().get(trial.verdicts().size() - 1);
        return Contracts.JSON.valueToTree(VerdictReached.of(trial.promise(), last));
    }

    private static JsonNode agreed(String example) {
        return Contracts.read("verdict-reached/example-" + example + ".json").path("data");
    }
}
