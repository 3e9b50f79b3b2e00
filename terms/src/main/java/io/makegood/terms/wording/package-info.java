/** From steps and terms to words for people. */
@NullMarked
package io.makegood.terms.wording;

import org.jspecify.annotations.NullMarked;
