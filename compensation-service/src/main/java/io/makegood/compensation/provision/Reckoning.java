package io.makegood.compensation.provision;

import io.makegood.terms.Step;
import java.util.List;
import org.joda.money.Money;

/** What a promise comes to in one case, award by award, and why. */
public record Reckoning(Money amount, List<OfAward> awards) {

    /** @param steps each rule that was applied, in order */
    public record OfAward(String award, Money amount, List<Step> steps) {}
}
