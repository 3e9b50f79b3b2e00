/** What was heard of an order, and what of it stands. */
@NullMarked
package io.makegood.promise.history;

import org.jspecify.annotations.NullMarked;
