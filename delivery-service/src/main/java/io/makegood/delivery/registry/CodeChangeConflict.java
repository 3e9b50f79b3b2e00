package io.makegood.delivery.registry;

import io.makegood.delivery.registry.CodeChange.Status;
import io.makegood.kernel.refusal.Refusal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step that what happened meanwhile does not allow. */
public class CodeChangeConflict extends Refusal {

    private CodeChangeConflict(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static CodeChangeConflict status(Status status, String step) {
        return new CodeChangeConflict(
                "code-change-%s".formatted(word(status)),
                "the change is %s, and cannot be %s".formatted(word(status), step));
    }

    static CodeChangeConflict changedMeanwhile(@Nullable UUID inForce) {
        String now = inForce == null ? "the meaning of the published list" : "that of change %s".formatted(inForce);
        return new CodeChangeConflict(
                "code-changed-meanwhile",
                "since this change was proposed the code got another meaning, %s: propose it anew".formatted(now));
    }

    static CodeChangeConflict notTheLast(UUID last) {
        return new CodeChangeConflict(
                "code-changed-since", "change %s of the same code came after it: withdraw that first".formatted(last));
    }

    static CodeChangeConflict atWork(UUID other) {
        return new CodeChangeConflict(
                "code-change-at-work",
                "change %s of the same code is still at work on events of the past: wait until it ended"
                        .formatted(other));
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
