/** Opaque cursors over lists that change while they are read. */
@NullMarked
package io.makegood.kernel.paging;

import org.jspecify.annotations.NullMarked;
