/** Guarantees, as promise-service tells of them. */
@NullMarked
package io.makegood.compensation.terms.messaging;

import org.jspecify.annotations.NullMarked;
