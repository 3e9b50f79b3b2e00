/** The state change and its message are one transaction; a message consumed twice has one effect. */
@NullMarked
package io.makegood.kernel.messaging;

import org.jspecify.annotations.NullMarked;
