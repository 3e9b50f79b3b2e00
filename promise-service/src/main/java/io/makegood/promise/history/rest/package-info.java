/** What was heard, over HTTP. */
@NullMarked
package io.makegood.promise.history.rest;

import org.jspecify.annotations.NullMarked;
