package io.makegood.terms.award;

import io.makegood.terms.condition.Condition;
import java.util.List;

/** How awards of one promise go together, where they do not simply add up. */
public sealed interface Stacking {

    String pointer();

    /** Only the highest of these is paid; of equals the one named first. */
    record Highest(String pointer, List<String> awards) implements Stacking {}

    /** When this award pays anything, those others are not paid. */
    record Replace(String pointer, String award, List<String> replaced) implements Stacking {}

    /** What those others pay is taken off this award, not below nothing. */
    record Minus(String pointer, String award, List<String> taken) implements Stacking {}

    /** Not paid when a condition holds. */
    record Exclude(String pointer, List<String> awards, Condition when) implements Stacking {}
}
