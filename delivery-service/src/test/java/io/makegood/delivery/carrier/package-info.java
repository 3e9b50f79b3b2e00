@NullMarked
package io.makegood.delivery.carrier;

import org.jspecify.annotations.NullMarked;
