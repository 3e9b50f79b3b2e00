/** The edge: hears other services on their topics. */
@NullMarked
package io.makegood.delivery.promised.messaging;

import org.jspecify.annotations.NullMarked;
