/** Our copies of the guarantee versions published, compiled. */
@NullMarked
package io.makegood.compensation.terms;

import org.jspecify.annotations.NullMarked;
