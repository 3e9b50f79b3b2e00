package io.makegood.compensation.reconciliation;

import io.makegood.compensation.Word;
import java.util.List;

/** The figures of a report that records lead to, and which of the parts that records add make them. */
public enum FigureName implements Word {
    COMPUTED("computed"),
    GOODWILL("goodwill"),
    HELD("held"),
    REJECTED("rejected"),
    WITHDRAWN("withdrawn"),
    PAYMENTS_APPROVED("payment approved"),
    PAYMENTS_INSTRUCTED("payment instructed"),
    PAYMENTS_WAITING("payment approved", "-payment instructed"),
    PAYMENTS_RETRIED("payment retried"),
    PAYMENTS_SETTLED("payment settled"),
    PAYMENTS_FAILED("payment failed"),
    PAYMENTS_IN_FLIGHT("payment instructed", "payment retried", "-payment settled", "-payment failed"),
    RECOVERIES_APPROVED("recovery approved"),
    RECOVERIES_INSTRUCTED("recovery instructed"),
    RECOVERIES_WAITING("recovery approved", "-recovery instructed"),
    RECOVERIES_RETRIED("recovery retried"),
    RECOVERIES_SETTLED("recovery settled"),
    RECOVERIES_FAILED("recovery failed"),
    RECOVERIES_IN_FLIGHT("recovery instructed", "recovery retried", "-recovery settled", "-recovery failed");

    private static final String LESS = "-";

    private final List<String> parts;

    FigureName(String... parts) {
        this.parts = List.of(parts);
    }

    /** Those that are added. */
    List<String> added() {
        return parts.stream().filter(part -> !part.startsWith(LESS)).toList();
    }

    List<String> taken() {
        return parts.stream()
                .filter(part -> part.startsWith(LESS))
                .map(part -> part.substring(LESS.length()))
                .toList();
    }
}
