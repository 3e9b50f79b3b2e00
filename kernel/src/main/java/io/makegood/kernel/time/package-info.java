/** Where now comes from. */
@NullMarked
package io.makegood.kernel.time;

import org.jspecify.annotations.NullMarked;
