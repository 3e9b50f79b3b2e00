@NullMarked
package io.makegood.delivery.carrier.kuaidi100;

import org.jspecify.annotations.NullMarked;
