/** Code lists: what the codes of carriers mean in neutral words. */
@NullMarked
package io.makegood.delivery.codes;

import org.jspecify.annotations.NullMarked;
