/** The senders that may push events, and what proves that it is they who do. */
@NullMarked
package io.makegood.delivery.connection;

import org.jspecify.annotations.NullMarked;
