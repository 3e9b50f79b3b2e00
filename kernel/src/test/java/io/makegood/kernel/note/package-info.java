/** A feature as small as can be, to try the kernel on. */
@NullMarked
package io.makegood.kernel.note;

import org.jspecify.annotations.NullMarked;
