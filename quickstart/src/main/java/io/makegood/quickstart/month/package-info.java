/** A month of a merchant, invented with a fixed seed: all of it through the public APIs, and worked out by hand beside. */
@NullMarked
package io.makegood.quickstart.month;

import org.jspecify.annotations.NullMarked;
