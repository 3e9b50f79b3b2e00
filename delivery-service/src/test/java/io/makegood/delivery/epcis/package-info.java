@NullMarked
package io.makegood.delivery.epcis;

import org.jspecify.annotations.NullMarked;
