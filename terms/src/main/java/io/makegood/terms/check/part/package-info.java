/** What terms are made of, as checks look at it: rules, names, conditions, and ranges that follow each other. */
@NullMarked
package io.makegood.terms.check.part;

import org.jspecify.annotations.NullMarked;
