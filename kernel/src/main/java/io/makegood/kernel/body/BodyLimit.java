package io.makegood.kernel.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many bytes a body may have where that is more than usual; what has more is answered with 413. A resource method
 * that takes an {@code InputStream} reads its body as it comes. Any other body is held in memory as a whole, so that its
 * limit has to be small.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {

    long MEGABYTE = 1024 * 1024;

    /** The limit of every resource method that does not name its own. */
    long USUAL = MEGABYTE;

    /** The most bytes that are taken, however they are transferred. */
    long value();
}
