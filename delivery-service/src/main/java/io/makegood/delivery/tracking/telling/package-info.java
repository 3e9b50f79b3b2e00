/** An order told to its customer: facts in, plain words out. Knows no database and no transport. */
@NullMarked
package io.makegood.delivery.tracking.telling;

import org.jspecify.annotations.NullMarked;
