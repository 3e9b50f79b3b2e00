@NullMarked
package io.makegood.delivery;

import org.jspecify.annotations.NullMarked;
