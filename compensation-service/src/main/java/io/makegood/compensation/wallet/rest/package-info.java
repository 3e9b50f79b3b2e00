/** Wallets over HTTP. */
@NullMarked
package io.makegood.compensation.wallet.rest;

import org.jspecify.annotations.NullMarked;
