@NullMarked
package io.makegood.delivery.event;

import org.jspecify.annotations.NullMarked;
