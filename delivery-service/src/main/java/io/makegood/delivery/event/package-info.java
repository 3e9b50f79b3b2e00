/** What happened to orders: events as their sources told them, and what stands of them. */
@NullMarked
package io.makegood.delivery.event;

import org.jspecify.annotations.NullMarked;
