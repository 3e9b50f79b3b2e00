/** What is measured: objectives, their clocks, and what excuses. */
@NullMarked
package io.makegood.terms.objective;

import org.jspecify.annotations.NullMarked;
