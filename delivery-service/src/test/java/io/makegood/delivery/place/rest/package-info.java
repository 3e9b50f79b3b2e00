@NullMarked
package io.makegood.delivery.place.rest;

import org.jspecify.annotations.NullMarked;
