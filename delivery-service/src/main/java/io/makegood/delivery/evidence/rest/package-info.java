/** The edge: reads evidence over HTTP. */
@NullMarked
package io.makegood.delivery.evidence.rest;

import org.jspecify.annotations.NullMarked;
