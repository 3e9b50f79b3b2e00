/** Where now comes from, and what waits for it. */
@NullMarked
package io.makegood.kernel.time;

import org.jspecify.annotations.NullMarked;
