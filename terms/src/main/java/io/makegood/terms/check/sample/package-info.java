/** Awards tried on made-up promises, where looking at the rules alone does not tell what they come to. */
@NullMarked
package io.makegood.terms.check.sample;

import org.jspecify.annotations.NullMarked;
