/** Promises: made, offered again, cancelled, and read. */
@NullMarked
package io.makegood.promise.promise;

import org.jspecify.annotations.NullMarked;
