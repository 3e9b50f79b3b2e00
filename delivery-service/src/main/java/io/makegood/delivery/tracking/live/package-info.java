/** Who looks at which order right now, on whatever replica, and what wakes them. */
@NullMarked
package io.makegood.delivery.tracking.live;

import org.jspecify.annotations.NullMarked;
