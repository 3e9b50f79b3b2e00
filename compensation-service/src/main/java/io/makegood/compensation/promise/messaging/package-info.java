/** Promises and verdicts, as promise-service tells of them. */
@NullMarked
package io.makegood.compensation.promise.messaging;

import org.jspecify.annotations.NullMarked;
