package io.makegood.kernel.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that needs an {@code Idempotency-Key}: the first success under a key is stored in the transaction
 * of its effect and answers every repetition. Goes with {@code @Transactional}; the method returns a
 * {@code RestResponse}. What must not be kept, such as a secret that is shown once, is marked with a view, as in
 * {@code @JsonView(Idempotent.Once.class)}: repetitions are answered without it.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** What only the first answer says. */
    interface Once {}

    /** What is kept for repetitions. */
    interface Kept {}
}
