package io.makegood.terms;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a calculation: the rule it follows (a JSON pointer into the terms), what it did, with what, and what came
 * of it. What it looked at is kept as it is, and put into words only when somebody asks.
 */
public record Step(
        String rule,
        Did did,
        List<@Nullable Object> inputs,
        @Nullable BigDecimal result) {

    /** What a step can do; the words for it are in the wordings, with its inputs in this order. */
    public enum Did {
        /** number of the verdict, objective, occurrence, state. */
        JUDGED,
        /** number of the verdict, objective, occurrence, because. */
        EXCUSED,
        /** number of the verdict, objective, occurrence, because. */
        VOIDED,
        /** number of the verdict, objective, occurrence, claim state. */
        NOT_CLAIMED,
        /** number of breaches. */
        NO_BREACH,
        /** measure, its value, range. */
        TIER,
        /** measure, its value. */
        NO_TIER,
        /** condition. */
        CHOICE,
        NO_CHOICE,
        /** expression. */
        AMOUNT,
        /** percent, base. */
        PERCENT,
        /** units, unit, first, rates. */
        ACCRUAL,
        GREATEST,
        LEAST,
        SUM,
        /** base rate, day. */
        INDEXED,
        /** because. */
        NOTHING,
        /** what. */
        IN_KIND,
        /** what. */
        DISCRETION,
        /** before, floor. */
        FLOOR,
        /** before, cap. */
        CAP,
        /** before, percent. */
        SHARE,
        /** before, factor. */
        TIMES,
        /** before, subtrahend. */
        MINUS,
        /** before: less than nothing is nothing. */
        NEGATIVE,
        /** before, step, mode. */
        ROUNDED,
        /** before, bound. */
        DROPPED,
        /** number of breaches. */
        SUMMED,
        HIGHEST,
        /** name of the remedy. */
        CHOSEN,
        /** name of the remedy, percent. */
        REMEDY,
        /** award, by which award. */
        REPLACED,
        /** before, paid by the other award, other award. */
        OFFSET,
        /** award. */
        EXCLUDED,
        /** before, paid to others, cap. */
        SHARED_CAP,
        /** before, the highest of others. */
        SHARED_HIGHEST
    }

    public static Step of(String rule, Did did, @Nullable BigDecimal result, @Nullable Object... inputs) {
        return new Step(rule, did, java.util.Arrays.asList(inputs), result);
    }
}
