/** Where parcels are, and what follows from it: conclusions from the set of events, whatever order they came in. */
@NullMarked
package io.makegood.delivery.parcel;

import org.jspecify.annotations.NullMarked;
