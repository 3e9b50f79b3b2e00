/** Guarantees over HTTP. */
@NullMarked
package io.makegood.promise.guarantee.rest;

import org.jspecify.annotations.NullMarked;
