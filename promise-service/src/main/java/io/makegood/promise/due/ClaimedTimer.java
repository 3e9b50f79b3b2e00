package io.makegood.promise.due;

import io.makegood.promise.history.OrderRef;

/** A timer that is this transaction's to fire, and the order it concerns. */
record ClaimedTimer(DueTimer timer, OrderRef order) {}
