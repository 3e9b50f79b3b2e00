@NullMarked
package io.makegood.delivery.carrier.dhl;

import org.jspecify.annotations.NullMarked;
