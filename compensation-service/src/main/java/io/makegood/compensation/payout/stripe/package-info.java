/** What Stripe's interface says, and what that means for a payout; see docs/payment-providers.md. */
@NullMarked
package io.makegood.compensation.payout.stripe;

import org.jspecify.annotations.NullMarked;
