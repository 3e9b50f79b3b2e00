@NullMarked
package io.makegood.delivery.carrier.aftership;

import org.jspecify.annotations.NullMarked;
