@NullMarked
package io.makegood.delivery.parcel.rest;

import org.jspecify.annotations.NullMarked;
