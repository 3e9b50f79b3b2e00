/** Whether terms mean what their author should mean. */
@NullMarked
package io.makegood.terms.check;

import org.jspecify.annotations.NullMarked;
