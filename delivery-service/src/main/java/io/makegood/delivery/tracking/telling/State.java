package io.makegood.delivery.tracking.telling;

import io.makegood.delivery.promised.Word;
import java.util.List;
import java.util.Map;

/** The one word for how an order stands. */
final class State {

    private State() {}

    static String of(Whereabouts whereabouts, Story story) {
        List<Word.Judged> verdicts = story.all(Word.Judged.class);
        boolean broken = verdicts.stream().anyMatch(verdict -> verdict.is("breached") && firstPromise(verdict));
        return switch (whereabouts) {
            case DELIVERED -> broken ? "delivered-late" : "delivered";
            case RETURNING, ENDED -> whereabouts.word();
            default -> onTheWay(whereabouts, story, verdicts, broken);
        };
    }

    private static String onTheWay(Whereabouts whereabouts, Story story, List<Word.Judged> verdicts, boolean broken) {
        if (broken) {
            return "late";
        }
        if (story.facts().stream().anyMatch(fact -> fact.type().equals("cancelled"))) {
            return "cancelled";
        }
        for (Map.Entry<String, String> worst : List.of(
                Map.entry("excused", "excused"), Map.entry("at-risk", "at-risk"), Map.entry("open", "on-time"))) {
            if (verdicts.stream().anyMatch(verdict -> verdict.is(worst.getKey()))) {
                return worst.getValue();
            }
        }
        if (verdicts.stream().anyMatch(verdict -> verdict.is("kept"))) {
            return "kept";
        }
        return verdicts.isEmpty() && !story.all(Word.Promised.class).isEmpty() ? "on-time" : whereabouts.word();
    }

    /** A broken later date does not make late what kept the promise itself. */
    private static boolean firstPromise(Word.Judged verdict) {
        return verdict.due().rePromise() == 0;
    }
}
