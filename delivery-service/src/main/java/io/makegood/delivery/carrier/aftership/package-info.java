/** The webhooks of AfterShip Tracking. */
@NullMarked
package io.makegood.delivery.carrier.aftership;

import org.jspecify.annotations.NullMarked;
