@NullMarked
package io.makegood.delivery.carrier.rest;

import org.jspecify.annotations.NullMarked;
