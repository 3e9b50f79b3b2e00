@NullMarked
package io.makegood.delivery.parcel;

import org.jspecify.annotations.NullMarked;
