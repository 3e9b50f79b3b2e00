/** What is owed for a breach: a tree of rules that are plain data. */
@NullMarked
package io.makegood.terms.pay;

import org.jspecify.annotations.NullMarked;
