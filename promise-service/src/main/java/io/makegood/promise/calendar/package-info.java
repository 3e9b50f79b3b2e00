/** Calendars of working days and opening hours: written once, named by terms, versioned like guarantees. */
@NullMarked
package io.makegood.promise.calendar;

import org.jspecify.annotations.NullMarked;
