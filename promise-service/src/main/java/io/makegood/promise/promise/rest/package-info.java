/** Promises over HTTP. */
@NullMarked
package io.makegood.promise.promise.rest;

import org.jspecify.annotations.NullMarked;
