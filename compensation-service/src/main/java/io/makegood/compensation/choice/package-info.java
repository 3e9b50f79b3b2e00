/** What customers chose, where terms let them choose the form in which they are made good. */
@NullMarked
package io.makegood.compensation.choice;

import org.jspecify.annotations.NullMarked;
