/** Verdicts over HTTP. */
@NullMarked
package io.makegood.promise.verdict.rest;

import org.jspecify.annotations.NullMarked;
