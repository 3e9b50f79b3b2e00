/** What other services tell of an order: what was promised, how it was judged, and what the customer gets. */
@NullMarked
package io.makegood.delivery.promised;

import org.jspecify.annotations.NullMarked;
