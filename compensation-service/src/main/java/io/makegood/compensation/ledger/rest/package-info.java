/** Balances and entries, to read. */
@NullMarked
package io.makegood.compensation.ledger.rest;

import org.jspecify.annotations.NullMarked;
