/** Credit that customers hold with the merchant: given by payouts, spent on orders, and gone when it expires. */
@NullMarked
package io.makegood.compensation.wallet;

import org.jspecify.annotations.NullMarked;
