@NullMarked
package io.makegood.delivery.order;

import org.jspecify.annotations.NullMarked;
