/** Our own copies of the promises made and of the verdicts reached on them. */
@NullMarked
package io.makegood.compensation.promise;

import org.jspecify.annotations.NullMarked;
