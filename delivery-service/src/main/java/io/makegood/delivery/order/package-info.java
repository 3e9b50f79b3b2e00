/** Orders and their parcels, as the merchant registers them. */
@NullMarked
package io.makegood.delivery.order;

import org.jspecify.annotations.NullMarked;
