/** Limits of silence over HTTP. */
@NullMarked
package io.makegood.delivery.silence.rest;

import org.jspecify.annotations.NullMarked;
