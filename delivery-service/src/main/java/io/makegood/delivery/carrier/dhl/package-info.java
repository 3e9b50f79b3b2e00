/** The responses of DHL's unified tracking API. */
@NullMarked
package io.makegood.delivery.carrier.dhl;

import org.jspecify.annotations.NullMarked;
