/** The merchant's side of paying: an endpoint that receives signed payout instructions and pays from a virtual wallet. */
@NullMarked
package io.makegood.quickstart.merchant;

import org.jspecify.annotations.NullMarked;
