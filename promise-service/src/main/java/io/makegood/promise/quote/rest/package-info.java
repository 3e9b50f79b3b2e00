/** Quotes over HTTP. */
@NullMarked
package io.makegood.promise.quote.rest;

import org.jspecify.annotations.NullMarked;
