package io.makegood.terms;

import io.makegood.terms.expression.Expression;
import io.makegood.terms.expression.ExpressionFailed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The paper on which one breach is priced: what is known by name, and each step that was taken. It notes what was looked
 * at, so that somebody else can follow.
 */
public final class Sheet {

    private final Lets lets;
    private final Map<String, @Nullable Object> known;
    private final Map<String, Object> used = new TreeMap<>();
    private final List<Step> steps;
    private @Nullable Remedy remedy;
    private @Nullable String inKind;
    private @Nullable String discretion;

    public Sheet(Lets lets, Map<String, ?> facts, List<Step> steps) {
        this(lets, facts, Map.of(), steps);
    }

    /** @param more what is known besides, and before anything else */
    public Sheet(Lets lets, Map<String, ?> facts, Map<String, ?> more, List<Step> steps) {
        this.lets = lets;
        this.known = new HashMap<>(facts);
        this.known.putAll(more);
        this.steps = steps;
    }

    /** Null when nobody knows. */
    public @Nullable Object value(String name) {
        Object value = known.get(name);
        if (value == null && !known.containsKey(name)) {
            value = lets.find(name).map(let -> let.value(this)).orElse(null);
            known.put(name, value);
        } else if (value != null && !lets.has(name)) {
            used.put(name, value);
        }
        return value;
    }

    /** Null also when it cannot be computed, as of a division by zero: what has no value is not owed. */
    public @Nullable Object value(Expression expression) {
        expression.names().forEach(this::value);
        try {
            return expression.evaluate(known);
        } catch (ExpressionFailed none) {
            return null;
        }
    }

    public void step(Step step) {
        steps.add(step);
    }

    /** Where the steps are by now; back to it when what was tried came to nothing. */
    public int mark() {
        return steps.size();
    }

    public void backTo(int mark) {
        steps.subList(mark, steps.size()).clear();
    }

    public void in(Remedy form) {
        remedy = form;
    }

    public void inKind(String what) {
        inKind = what;
    }

    public void atDiscretion(String what) {
        discretion = what;
    }

    public @Nullable Remedy remedy() {
        return remedy;
    }

    public @Nullable String inKind() {
        return inKind;
    }

    public @Nullable String discretion() {
        return discretion;
    }

    /** What was looked at, by name. */
    public Map<String, Object> used() {
        return used;
    }
}
