/** Months, to close and to read. */
@NullMarked
package io.makegood.compensation.period.rest;

import org.jspecify.annotations.NullMarked;
