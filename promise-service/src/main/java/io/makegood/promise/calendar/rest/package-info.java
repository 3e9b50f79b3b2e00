/** Calendars over HTTP. */
@NullMarked
package io.makegood.promise.calendar.rest;

import org.jspecify.annotations.NullMarked;
