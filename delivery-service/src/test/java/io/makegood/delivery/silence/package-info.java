@NullMarked
package io.makegood.delivery.silence;

import org.jspecify.annotations.NullMarked;
