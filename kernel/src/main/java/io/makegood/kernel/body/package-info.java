/** How much of a request is read at all. */
@NullMarked
package io.makegood.kernel.body;

import org.jspecify.annotations.NullMarked;
