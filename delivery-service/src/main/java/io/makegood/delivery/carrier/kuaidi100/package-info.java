/** What kuaidi100 (快递100) pushes to those who subscribed to a parcel. */
@NullMarked
package io.makegood.delivery.carrier.kuaidi100;

import org.jspecify.annotations.NullMarked;
