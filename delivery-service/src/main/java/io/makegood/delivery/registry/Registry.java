package io.makegood.delivery.registry;

import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.codes.CodeLists;
import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.registry.CodeChange.Status;
import io.makegood.delivery.registry.CodeChange.Step;
import io.makegood.kernel.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The steps of a change of a code. Of two people who change one code at the same moment, the second is refused. */
@ApplicationScoped
@Transactional
public class Registry {

    private final CodeChanges changes;
    private final CodeLists lists;

    Registry(CodeChanges changes, CodeLists lists) {
        this.changes = changes;
        this.lists = lists;
    }

    public CodeChange propose(String codes, String code, Meaning meaning, Step proposed) {
        CarrierCode changed = new CarrierCode(codes, code, null, null);
        Meaning before = Objects.requireNonNull(lists.meanings(List.of(changed)).get(changed));
        CodeChange change = new CodeChange(
                TimeOrderedId.next(),
                codes,
                code,
                meaning,
                before.changedBy(),
                before,
                Status.PROPOSED,
                0,
                proposed,
                null,
                false,
                null,
                null);
        changes.propose(change);
        return change;
    }

    /**
     * @param allowed refuses what the caller has not seen
     */
    public CodeChange apply(String codes, UUID id, Step step, boolean toPast, Consumer<CodeChange> allowed) {
        changes.holdMeaningsToChangeOne();
        CodeChange change = changes.get(codes, id);
        allowed.accept(change);
        if (change.status() != Status.PROPOSED) {
            throw CodeChangeConflict.status(change.status(), "applied");
        }
        requireNobodyAtWork(change);
        UUID inForce = inForce(change).orElse(null);
        if (!Objects.equals(inForce, change.over())) {
            throw CodeChangeConflict.changedMeanwhile(inForce);
        }
        return changes.apply(change, step, toPast);
    }

    /**
     * The last change of a code only: what it did is undone, and the code means again what it meant before.
     *
     * @param allowed refuses what the caller has not seen
     */
    public CodeChange withdraw(String codes, UUID id, Step step, Consumer<CodeChange> allowed) {
        changes.holdMeaningsToChangeOne();
        CodeChange change = changes.get(codes, id);
        allowed.accept(change);
        if (change.status() == Status.WITHDRAWN) {
            throw CodeChangeConflict.status(change.status(), "withdrawn");
        }
        if (change.status() == Status.APPLIED) {
            requireLast(change);
        }
        return changes.withdraw(change, step);
    }

    private void requireNobodyAtWork(CodeChange change) {
        changes.atWork(change.codes(), change.code()).ifPresent(other -> {
            throw CodeChangeConflict.atWork(other);
        });
    }

    private void requireLast(CodeChange change) {
        inForce(change).filter(last -> !last.equals(change.id())).ifPresent(last -> {
            throw CodeChangeConflict.notTheLast(last);
        });
    }

    private Optional<UUID> inForce(CodeChange change) {
        return changes.inForce(change.codes(), change.code()).map(CodeChange::id);
    }
}
