@NullMarked
package io.makegood.delivery.place;

import org.jspecify.annotations.NullMarked;
