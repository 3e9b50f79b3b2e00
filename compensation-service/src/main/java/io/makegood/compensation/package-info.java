/** Knows what is owed and paid: prices verdicts, issues payouts, keeps the books. It never judges a promise. */
@NullMarked
package io.makegood.compensation;

import org.jspecify.annotations.NullMarked;
