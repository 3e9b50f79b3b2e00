@NullMarked
package io.makegood.journey;

import org.jspecify.annotations.NullMarked;
