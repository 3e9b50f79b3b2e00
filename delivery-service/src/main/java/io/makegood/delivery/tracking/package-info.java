/** What customers follow an order by: links that need no login, can be taken back, and tell in words. */
@NullMarked
package io.makegood.delivery.tracking;

import org.jspecify.annotations.NullMarked;
