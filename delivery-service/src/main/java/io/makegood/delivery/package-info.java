/** delivery-service knows what happened: orders, their parcels, and the timeline of each. */
@NullMarked
package io.makegood.delivery;

import org.jspecify.annotations.NullMarked;
