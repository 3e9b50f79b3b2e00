/** Fulfilment events come in here. */
@NullMarked
package io.makegood.promise.history.messaging;

import org.jspecify.annotations.NullMarked;
