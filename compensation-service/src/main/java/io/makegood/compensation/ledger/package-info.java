/** Double entry: every transfer debits one account and credits another, and none is ever changed. */
@NullMarked
package io.makegood.compensation.ledger;

import org.jspecify.annotations.NullMarked;
