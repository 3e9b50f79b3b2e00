/** Judging: from promises, events and the clock to numbered, immutable verdicts. */
@NullMarked
package io.makegood.promise.verdict;

import org.jspecify.annotations.NullMarked;
