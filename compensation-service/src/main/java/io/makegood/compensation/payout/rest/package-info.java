/** Payouts to read and to try again, and where they are sent. */
@NullMarked
package io.makegood.compensation.payout.rest;

import org.jspecify.annotations.NullMarked;
