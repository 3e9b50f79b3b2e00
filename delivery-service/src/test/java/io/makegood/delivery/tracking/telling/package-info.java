@NullMarked
package io.makegood.delivery.tracking.telling;

import org.jspecify.annotations.NullMarked;
