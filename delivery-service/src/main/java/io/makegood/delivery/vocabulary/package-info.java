/** The neutral words for what happens, and why. */
@NullMarked
package io.makegood.delivery.vocabulary;

import org.jspecify.annotations.NullMarked;
