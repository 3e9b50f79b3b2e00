/** What providers and banks say they have moved, matched with what was paid; and what does not match, for people to look at. */
@NullMarked
package io.makegood.compensation.statement;

import org.jspecify.annotations.NullMarked;
