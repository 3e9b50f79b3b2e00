/** Months are closed once, in their order, and never change afterwards. */
@NullMarked
package io.makegood.compensation.period;

import org.jspecify.annotations.NullMarked;
