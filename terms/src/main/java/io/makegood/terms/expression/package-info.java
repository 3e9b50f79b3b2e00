/**
 * Small, safe, typed expressions in FEEL, the expression language of OMG's DMN. The language is read by the parser of
 * feel-engine; a whitelist of what it reads has a type and a meaning here, and all else is refused.
 */
@NullMarked
package io.makegood.terms.expression;

import org.jspecify.annotations.NullMarked;
