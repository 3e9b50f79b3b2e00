/** Durable timers: the clock's own events. */
@NullMarked
package io.makegood.promise.due;

import org.jspecify.annotations.NullMarked;
