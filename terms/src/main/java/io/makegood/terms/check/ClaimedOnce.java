package io.makegood.terms.check;

import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import io.makegood.terms.document.Findings;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.wording.Texts;
import java.util.Objects;

/** A breach is claimed once, for all awards that want a claim; and a claim is there for an award. */
final class ClaimedOnce {

    private final Terms terms;
    private final Findings findings;

    ClaimedOnce(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    void check() {
        terms.awards().forEach(this::check);
        boolean isUsed = terms.awards().stream().anyMatch(award -> Objects.equals(award.claim(), terms.claim()));
        if (terms.claim() != null && !terms.awards().isEmpty() && !isUsed) {
            findings.warn(
                    "/claim",
                    "is declared, but every award says something else",
                    "leave it out, or leave out claim of an award");
        }
    }

    private void check(Award award) {
        terms.awards().stream()
                .takeWhile(earlier -> earlier != award)
                .filter(earlier -> earlier.concerns(award.objective(), award.rePromises() ? 1 : 0))
                .filter(earlier -> isOther(earlier, award))
                .findFirst()
                .ifPresent(earlier -> findings.add(
                        award.pointer() + (award.hasOwnClaim() ? "/claim" : "/for"),
                        "is claimed otherwise than '%s', which is for '%s' too"
                                .formatted(earlier.id(), award.objective()),
                        "let it be for an objective of its own, or write the same claim"));
    }

    private static boolean isOther(Award one, Award other) {
        return one.claim() != null && other.claim() != null && !areAlike(one.claim(), other.claim());
    }

    private static boolean areAlike(Claim one, Claim other) {
        return one.hasWindowOf(other) && Texts.of(one.when()).equals(Texts.of(other.when()));
    }
}
