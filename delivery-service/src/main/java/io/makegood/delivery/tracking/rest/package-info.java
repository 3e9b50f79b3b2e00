/** The edge: tracking over HTTP, for merchants and their customers. */
@NullMarked
package io.makegood.delivery.tracking.rest;

import org.jspecify.annotations.NullMarked;
