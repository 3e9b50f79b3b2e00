/** How values look in JSON: money as decimal strings, times with their offset, nothing unknown accepted. */
@NullMarked
package io.makegood.kernel.json;

import org.jspecify.annotations.NullMarked;
