/** Events and timelines over HTTP, one at a time and as NDJSON in bulk. */
@NullMarked
package io.makegood.delivery.event.rest;

import org.jspecify.annotations.NullMarked;
