/** Carriers' messages over HTTP, from those who have a token of ours. */
@NullMarked
package io.makegood.delivery.carrier.rest;

import org.jspecify.annotations.NullMarked;
