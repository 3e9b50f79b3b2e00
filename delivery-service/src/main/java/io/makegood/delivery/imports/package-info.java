/** Files of events, streamed, that can go on where they broke off. */
@NullMarked
package io.makegood.delivery.imports;

import org.jspecify.annotations.NullMarked;
