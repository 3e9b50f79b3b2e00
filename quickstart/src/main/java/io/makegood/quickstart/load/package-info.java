/** Many events through the public API while a service is killed: what gets through, how fast, in how much memory. */
@NullMarked
package io.makegood.quickstart.load;

import org.jspecify.annotations.NullMarked;
