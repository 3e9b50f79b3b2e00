package io.makegood.promise.promise;

import io.makegood.kernel.refusal.Refusal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What became of one wish among many: a promise, or the reason why not. */
public record Attempt(@Nullable Promise promise, @Nullable Refusal refusal) {

    static Attempt of(Supplier<Promise> making) {
        try {
            return new Attempt(making.get(), null);
        } catch (Refusal refusal) {
            return new Attempt(null, refusal);
        }
    }

    /** For somebody with one wish only. */
    public Promise orRefuse() {
        if (refusal != null) {
            throw refusal;
        }
        if (promise == null) {
            throw new IllegalStateException("neither a promise nor a refusal");
        }
        return promise;
    }
}
