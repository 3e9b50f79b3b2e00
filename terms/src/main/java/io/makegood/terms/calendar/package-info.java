/** Business calendars as data: which days are worked, which hours are open, and exact arithmetic on both. */
@NullMarked
package io.makegood.terms.calendar;

import org.jspecify.annotations.NullMarked;
